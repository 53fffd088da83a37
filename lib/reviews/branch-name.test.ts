import { expect, it } from "vitest";
import { branchName } from "./branch-name";

it.each([
  ["docs/adr/0007-use-a-queue.md", 1, "docket/0007-use-a-queue"],
  ["docs/adr/0007-use-a-queue.md", 3, "docket/0007-use-a-queue-3"],
  ["ADR 12: Où?.markdown", 1, "docket/adr-12-ou"],
  ["déjà-vu.md", 1, "docket/deja-vu"],
  ["-x..lock", 1, "docket/x"],
  ["docs/..md", 1, ""],
  ["docs/決定.md", 1, ""],
])("the verdict on %s in round %i goes to %s", (path, round, name) => {
  expect(branchName(path, round)).toBe(name);
});
