import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIELDS } from "./fields";
import { parseQuery } from "./language/parse-query";
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH, MAX_QUERY_TERMS } from "./language/query-limits";

const page = readFileSync(new URL("../../docs/search.md", import.meta.url), "utf8");

describe("docs/search.md", () => {
  it("has a line for every operator, with its other spellings and what the table says of it", () => {
    const missing = FIELDS.map(({ key, aliases, about, notYet, example }) => {
      const names = [key, ...aliases].map((name) => `\`${name}:\``).join(" ");
      return `| ${names} | ${about}${notYet === null ? "" : ` *Not yet: ${notYet}.*`} | \`${example}\` |`;
    }).filter((line) => !page.includes(`${line}\n`));
    expect(missing).toEqual([]);
  });

  it("speaks of no operator that does not exist", () => {
    const named = [...page.matchAll(/^\| `([a-z]+):`/gm)].map(([, key]) => key);
    expect(named.sort()).toEqual(FIELDS.map(({ key }) => key).sort());
  });

  it("names every value of a closed list, and says which have no data yet", () => {
    const values = FIELDS.filter(({ notYet }) => notYet === null).flatMap(({ key, choices }) =>
      choices.map(({ value, notYet }) => ({ key, value, notYet })),
    );
    const missing = values.filter(
      ({ key, value }) => !page.includes(`\`${value}\``) && !page.includes(`\`${key}:${value}\``),
    );
    // The kinds, statuses and documents of `is:` are said once, under `kind:` and `status:`.
    expect(missing.filter(({ key }) => key !== "is")).toEqual([]);
    for (const { notYet } of values) if (notYet !== null) expect(page.replace(/\s+/g, " ")).toContain(notYet);
  });

  it("gives examples that are right, and the limits as they are", () => {
    const examples = page
      .split("```")[1]!
      .trim()
      .split("\n")
      .map((line) => line.split(/\s{3,}/)[0]!);
    expect(examples.flatMap((query) => parseQuery(query).diagnostics)).toEqual([]);
    expect(examples.length).toBeGreaterThan(3);
    const limits = `at most ${MAX_QUERY_LENGTH.toLocaleString("en")} characters and ${MAX_QUERY_TERMS} terms`;
    expect(page).toContain(limits);
    expect(page).toContain(`at most ${MAX_QUERY_DEPTH} deep`);
  });
});
