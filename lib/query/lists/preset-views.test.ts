import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseQuery } from "../language/parse-query";
import { PRESET_VIEWS } from "./preset-views";

it("gives everybody views whose queries are the language's own, and says each in the documentation", () => {
  const page = readFileSync(new URL("../../../docs/search.md", import.meta.url), "utf8");
  for (const { name, q } of PRESET_VIEWS) {
    expect(page).toContain(`| ${name} | \`${q}\` |`);
    expect(parseQuery(q).diagnostics).toEqual([]);
  }
});
