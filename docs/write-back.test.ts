import { expect, it } from "vitest";
import { COMMIT_REFUSAL_CODES, WRITE_REFUSAL_CODES } from "../lib/refusal";
import { projectText } from "../scripts/house/source-files";

it("has a line for every refusal of a write and of a commit, and for no other", () => {
  const text = projectText("docs/write-back.md") ?? "";
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| .{5,}/gm)].map((match) => match[1]);
  expect(rows.filter((row) => row !== "refused")).toEqual([...WRITE_REFUSAL_CODES, ...COMMIT_REFUSAL_CODES]);
});
