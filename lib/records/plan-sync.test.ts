import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchMoves } from "./match-moves";
import { type FileStamp, type KnownFile, planSync, type SyncPlanOptions } from "./plan-sync";

const calm: SyncPlanOptions = { lastSyncMs: 1_000_000, readAll: false, unseen: [] };
const stamp = (path: string, more: Partial<FileStamp> = {}): FileStamp => ({
  path,
  size: 5,
  mtimeMs: 100,
  inode: 7,
  ...more,
});
const known = (path: string, more: Partial<KnownFile> = {}): KnownFile => ({
  ...stamp(path),
  key: `key of ${path}`,
  sha256: "s",
  coreHash: null,
  isGone: false,
  ...more,
});

describe("a sync", () => {
  it("reads no file whose stamp is the same", () => {
    expect(planSync([known("a.md")], [stamp("a.md")], calm)).toEqual({
      same: 1,
      suspect: [],
      fresh: [],
      missing: [],
    });
  });

  it.each([{ size: 6 }, { mtimeMs: 101 }, { inode: 8 }])("looks again when the stamp differs: %o", (more) => {
    expect(planSync([known("a.md")], [stamp("a.md", more)], calm).suspect).toHaveLength(1);
  });

  it("looks again at what was modified within two seconds of the last sync", () => {
    const at = (mtimeMs: number) =>
      planSync([known("a.md", { mtimeMs })], [stamp("a.md", { mtimeMs })], calm).suspect.length;
    expect([997_999, 998_000, 1_000_500].map(at)).toEqual([0, 1, 1]);
  });

  it("reads everything when the parser has changed", () => {
    expect(planSync([known("a.md")], [stamp("a.md")], { ...calm, readAll: true }).suspect).toHaveLength(1);
  });

  it("misses what is not there, once", () => {
    const plan = planSync([known("a.md"), known("b.md", { isGone: true })], [], calm);
    expect(plan.missing.map((file) => file.path)).toEqual(["a.md"]);
  });

  it("does not call gone what lies in a folder that could not be opened", () => {
    const files = [known("x/a.md"), known("xy/a.md")];
    expect(planSync(files, [], { ...calm, unseen: ["x"] }).missing.map((file) => file.path)).toEqual([
      "xy/a.md",
    ]);
    expect(planSync(files, [], { ...calm, unseen: [""] }).missing).toEqual([]);
  });

  it("knows the record of a file that comes back", () => {
    const gone = known("a.md", { isGone: true });
    expect(planSync([gone], [stamp("a.md")], calm).fresh).toEqual([{ file: stamp("a.md"), known: gone }]);
  });
});

/** A source in memory: path → text. Two letters of text make equal texts frequent. */
const tree = fc.dictionary(
  fc.constantFrom("a.md", "b.md", "c.md", "x/a.md", "x/b.md", "y/a.md"),
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 2 }),
);

let clock = 0;
const walk = (files: Record<string, string>): FileStamp[] =>
  Object.keys(files).map((path) => ({ path, size: files[path]?.length ?? 0, mtimeMs: clock, inode: 1 }));

/** What a sync does with a plan, in memory. */
function apply(before: KnownFile[], files: Record<string, string>): KnownFile[] {
  clock++;
  const plan = planSync(before, walk(files), { lastSyncMs: 1_000_000, readAll: true, unseen: [] });
  const looked = [...plan.suspect, ...plan.fresh].map((entry) => ({
    ...entry,
    sha256: files[entry.file.path] ?? "",
  }));
  const appeared = looked.filter(
    ({ known: old, sha256 }) => old === null || old.isGone || old.sha256 !== sha256,
  );
  const moves = matchMoves(
    plan.missing,
    appeared.map(({ file, known: old, sha256 }) => ({ ...file, sha256, coreHash: null, known: old })),
    new Map(),
  );
  const moved = new Set([...moves.values()].map((file) => file.key));
  const now = looked.map(({ file, known: old, sha256 }): KnownFile => {
    const owner = moves.get(file.path) ?? (old && !moved.has(old.key) ? old : null);
    return { ...file, key: owner?.key ?? `${file.path}@${clock}`, sha256, coreHash: null, isGone: false };
  });
  const paths = new Set(now.map((file) => file.path));
  const gone = before.filter((file) => !paths.has(file.path) && !moved.has(file.key));
  return [...now, ...gone.map((file) => ({ ...file, isGone: true }))];
}

describe("whatever happens to the files", () => {
  it("every found file has one record, and no record that is known is lost or doubled", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (trees) => {
        let state: KnownFile[] = [];
        for (const files of trees) {
          const next = apply(state, files);
          const present = next.filter((file) => !file.isGone);
          expect(present.map((file) => file.path).sort()).toEqual(Object.keys(files).sort());
          expect(new Set(next.map((file) => file.key)).size).toBe(next.length);
          expect(new Set(next.map((file) => file.path)).size).toBe(next.length);
          const keys = new Set(next.map((file) => file.key));
          expect(state.filter((file) => !keys.has(file.key))).toEqual([]);
          state = next;
        }
      }),
    );
  });

  it("a second sync of the same tree changes nothing", () => {
    fc.assert(
      fc.property(tree, tree, (first, second) => {
        const state = apply(apply([], first), second);
        const plan = planSync(state, walk(second), { lastSyncMs: 1_000_000, readAll: false, unseen: [] });
        expect(plan).toEqual({ same: Object.keys(second).length, suspect: [], fresh: [], missing: [] });
      }),
    );
  });

  it("a text that vanishes at one path and appears at one other keeps its record", () => {
    fc.assert(
      fc.property(tree, (files) => {
        const paths = Object.keys(files).filter((path) => files[path] !== "");
        const path = paths[0];
        if (path === undefined || Object.values(files).filter((text) => text === files[path]).length > 1)
          return;
        const before = apply([], files);
        const { [path]: text = "", ...rest } = files;
        const after = apply(before, { ...rest, "z/new.md": text });
        const keyAt = (state: KnownFile[], where: string) => state.find((file) => file.path === where)?.key;
        expect(keyAt(after, "z/new.md")).toBe(keyAt(before, path));
      }),
    );
  });
});
