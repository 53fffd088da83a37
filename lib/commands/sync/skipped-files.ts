import type { SkippedEntry } from "../../sources/source";

/** What the walk passed over and what could not be read, each path once, by path. */
export function mergeSkipped(
  listed: readonly SkippedEntry[],
  unread: readonly SkippedEntry[],
): SkippedEntry[] {
  const byPath = new Map([...listed, ...unread].map((entry) => [entry.path, entry]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Both sorted by path; databases sort as JavaScript does only where paths are ASCII, so by path again. */
export function isSameSkipped(a: readonly SkippedEntry[], b: readonly SkippedEntry[]): boolean {
  if (a.length !== b.length) return false;
  const before = new Map(a.map((entry) => [entry.path, entry]));
  return b.every(({ path, reason, size, mtimeMs }) => {
    const entry = before.get(path);
    return entry?.reason === reason && entry.size === size && entry.mtimeMs === mtimeMs;
  });
}
