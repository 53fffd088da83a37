import { expect, it } from "vitest";
import type { SyncReport } from "../commands/sync/sync-report";
import { refuse } from "../refusal";
import { SyncNews } from "./sync-news";

const NOTHING: SyncReport = {
  source: { slug: "a", name: "a", path: "/a" },
  isGit: true,
  headCommit: "1f2e",
  headBranch: "main",
  found: 3,
  added: 0,
  changed: 0,
  moved: 0,
  gone: 0,
  unchanged: 3,
  skipped: 0,
  read: 0,
};
const missing = refuse("folder-missing", "The folder /a is not there.", "Bring it back.");

it("tells of changed records at every look, and of nothing twice", () => {
  const news = new SyncNews();
  const heard = (answer: Parameters<SyncNews["hear"]>[1]) => news.hear("a", answer);
  expect([heard(NOTHING), heard(NOTHING)]).toEqual([true, false]);
  expect([heard({ ...NOTHING, changed: 1 }), heard({ ...NOTHING, changed: 1 })]).toEqual([true, true]);
  expect(heard({ ...NOTHING, headCommit: "3d4c" })).toBe(true);
  // Another branch of the same commit is shown, too.
  expect(heard({ ...NOTHING, headCommit: "3d4c", headBranch: "other" })).toBe(true);
});

it("tells once that a folder is gone, and once that it is back", () => {
  const news = new SyncNews();
  const heard = [NOTHING, missing, missing, NOTHING, NOTHING].map((answer) => news.hear("a", answer));
  expect(heard).toEqual([true, true, false, true, false]);
});

it("keeps sources apart", () => {
  const news = new SyncNews();
  expect([news.hear("a", NOTHING), news.hear("b", NOTHING)]).toEqual([true, true]);
});
