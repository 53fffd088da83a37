import { expect, it } from "vitest";
import { projectText } from "../../../scripts/house/source-files";
import { readStatusValue } from "../status/status-value";
import { DIALECTS, STATUSES } from "../vocabulary";
import { DIALECT_TABLE } from "./table";

const WRITABLE = STATUSES.slice(0, 8);

it("every word of a dialect is read back as the status it is written for", () => {
  for (const rules of Object.values(DIALECT_TABLE)) {
    for (const [status, word] of Object.entries(rules.words)) {
      if (word) expect(readStatusValue(word).status).toBe(status);
    }
  }
});

it("the documentation says which word each dialect has for which outcome", () => {
  const rows = (projectText("docs/decisions.md") ?? "").split("\n").filter((line) => line.startsWith("| `"));
  const documented = rows.map((row) =>
    row
      .split("|")
      .slice(1, 10)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
  const actual = Object.values(DIALECT_TABLE).map((rules) => [
    rules.name,
    ...WRITABLE.map((status) => rules.words[status] ?? "–"),
  ]);
  expect(documented).toEqual(actual);
  expect(actual.map(([name]) => name).sort()).toEqual([...DIALECTS].sort());
});
