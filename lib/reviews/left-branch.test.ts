import { expect, it } from "vitest";
import { leftBranch } from "./left-branch";

const commit = "0123456789abcdef0123456789abcdef01234567";

it("names the branch that outlives an undo, and how to delete it", () => {
  expect(leftBranch({ state: "waiting", commit, branch: "docket/x" })).toEqual({
    branch: "docket/x",
    commit,
    sentence: "The branch docket/x still holds the commit 0123456.",
    nextStep: "Delete it before somebody merges it: git branch -D docket/x",
  });
});

it("quotes a name that a shell would run", () => {
  const left = leftBranch({ state: "waiting", commit, branch: "x;$(reboot)" });
  expect(left?.nextStep).toContain("git branch -D 'x;$(reboot)'");
});

it("says nothing of bytes that were brought back, or never came to a branch", () => {
  expect(leftBranch(null)).toBeNull();
  expect(leftBranch({ state: "written", commit, branch: "main" })).toBeNull();
  expect(leftBranch({ state: "refused", commit: null, branch: null })).toBeNull();
});
