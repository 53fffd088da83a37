import { expect, it } from "vitest";
import { type AppearedFile, matchMoves } from "./match-moves";
import type { KnownFile } from "./plan-sync";

const known = (path: string, sha256: string, more: Partial<KnownFile> = {}): KnownFile => ({
  path,
  key: `key of ${path}`,
  sha256,
  coreHash: null,
  size: 10,
  mtimeMs: 1,
  inode: 1,
  isGone: false,
  ...more,
});
const appeared = (path: string, sha256: string, more: Partial<AppearedFile> = {}): AppearedFile => ({
  path,
  size: 10,
  sha256,
  coreHash: null,
  known: null,
  ...more,
});
const moved = (missing: KnownFile[], files: AppearedFile[], renames: Record<string, string> = {}) =>
  Object.fromEntries(
    [...matchMoves(missing, files, new Map(Object.entries(renames)))].map(([to, from]) => [to, from.path]),
  );

it("follows a record whose whole text appears elsewhere", () => {
  expect(moved([known("a.md", "1")], [appeared("b.md", "1")])).toEqual({ "b.md": "a.md" });
});

it("follows a decision whose status was changed on the way", () => {
  const file = appeared("b.md", "2", { coreHash: "core" });
  expect(moved([known("a.md", "1", { coreHash: "core" })], [file])).toEqual({ "b.md": "a.md" });
});

it("follows what git calls a rename when the text changed too", () => {
  expect(moved([known("a.md", "1")], [appeared("b.md", "2")], { "b.md": "a.md" })).toEqual({
    "b.md": "a.md",
  });
});

it("believes an equal text before a rename of git", () => {
  const files = [appeared("b.md", "1"), appeared("c.md", "2")];
  expect(moved([known("a.md", "1")], files, { "c.md": "a.md" })).toEqual({ "b.md": "a.md" });
});

it("pairs equal texts by git, then by file name, then in order", () => {
  const missing = [known("x/1.md", "t"), known("x/2.md", "t"), known("x/3.md", "t")];
  const files = [appeared("y/3.md", "t"), appeared("y/9.md", "t"), appeared("y/8.md", "t")];
  expect(moved(missing, files, { "y/9.md": "x/2.md" })).toEqual({
    "y/9.md": "x/2.md",
    "y/3.md": "x/3.md",
    "y/8.md": "x/1.md",
  });
});

it("concludes nothing from empty files", () => {
  expect(moved([known("a.md", "0", { size: 0 })], [appeared("b.md", "0", { size: 0 })])).toEqual({});
});

it("sees a new record where a text was copied and the original edited", () => {
  const original = known("a.md", "1");
  expect(moved([], [appeared("a.md", "2", { known: original }), appeared("b.md", "1")])).toEqual({});
});

it("follows a series that was renumbered, although every path but the ends is taken", () => {
  const two = known("2.md", "second");
  const three = known("3.md", "third");
  const files = [
    appeared("2.md", "first", { known: two }),
    appeared("3.md", "second", { known: three }),
    appeared("4.md", "third"),
  ];
  expect(moved([known("1.md", "first")], files)).toEqual({ "2.md": "1.md", "3.md": "2.md", "4.md": "3.md" });
});

it("follows two records that changed places", () => {
  const a = known("a.md", "1");
  const b = known("b.md", "2");
  const files = [appeared("a.md", "2", { known: a }), appeared("b.md", "1", { known: b })];
  expect(moved([], files)).toEqual({ "a.md": "b.md", "b.md": "a.md" });
});

it("takes back a whole chain when its beginning is no move", () => {
  const one = known("1.md", "first");
  const two = known("2.md", "second");
  const files = [
    appeared("1.md", "rewritten", { known: one }),
    appeared("2.md", "first", { known: two }),
    appeared("3.md", "second"),
  ];
  expect(moved([], files)).toEqual({});
});

it("gives a path its own record back before another one", () => {
  const gone = known("b.md", "1", { isGone: true });
  expect(moved([known("a.md", "1")], [appeared("b.md", "1", { known: gone })])).toEqual({});
});
