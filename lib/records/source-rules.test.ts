import { expect, it } from "vitest";
import { projectText } from "../../scripts/house/source-files";
import { SOURCE_RULES } from "./source-rules";

const rulesIn = (path: string) =>
  [...(projectText(path) ?? "").matchAll(/problem\(\s*"([a-z-]+)"/g)].map((match) => match[1]);

it("are those that are reported when the links of a source are resolved", () => {
  const reported = [
    ...rulesIn("lib/records/links/resolve-links.ts"),
    ...rulesIn("lib/records/links/supersession-problems.ts"),
  ];
  expect([...new Set(reported)].sort()).toEqual([...SOURCE_RULES].sort());
});
