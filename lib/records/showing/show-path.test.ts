import { expect, test } from "vitest";
import { showPath } from "./show-path";

test("A secret that somebody made a file name is masked where the name is shown", () => {
  const token = `ghp_${"A1b2C3d4E5f6G7h8J9k0L1m2N3p4Q5r6S7t8"}`;
  expect(showPath(`history/adr/0001-${token}.md`)).not.toContain(token.slice(0, 12));
  expect(showPath("history/adr/0001-use-x.md")).toBe("history/adr/0001-use-x.md");
});

test("A file name that would read backwards is shown as it is written", () => {
  expect(showPath("docs/adr/0001-\u202Eexe.md")).toBe("docs/adr/0001-⟨U+202E⟩exe.md");
});
