import { expect, it } from "vitest";
import type { SyncReport } from "../lib/commands/sync/sync-report";
import { emptyHint } from "./sync";

const report: SyncReport = {
  source: { slug: "a", name: "a", path: "/a" },
  isGit: false,
  headCommit: null,
  headBranch: null,
  found: 0,
  added: 0,
  changed: 0,
  moved: 0,
  gone: 0,
  unchanged: 0,
  skipped: 0,
  read: 0,
};

it("tells whoever opened a folder without records where records are looked for", () => {
  expect(emptyHint(report)).toContain("history/prompts");
  expect(emptyHint({ ...report, found: 1 })).toBeNull();
});
