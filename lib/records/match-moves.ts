import type { KnownFile } from "./plan-sync";

/** A file whose text is new at its path, read in this sync. */
export type AppearedFile = {
  path: string;
  size: number;
  sha256: string;
  coreHash: string | null;
  /** The record of this path: with another text until now, or gone; null when nothing is known of the path. */
  known: KnownFile | null;
};

/**
 * Which records have moved: new path → the record that is there now. A record is followed by its
 * text (all of it, else its core), then by what git says. Texts that many files share are paired
 * by git, by file name, then in order of path; nothing is concluded from an empty file. A path
 * whose own record was gone gets that one back instead.
 *
 * A record whose file is still there with another text moves only when its old path is taken over
 * by one that moved too, as when a series is renumbered: whoever copies a file and then edits the
 * original has moved nothing. Nor is a record pushed from its path by one that moves there, unless
 * it moves on itself.
 *
 * @param missing records whose file vanished in this sync
 * @param appeared files with a text that was not at their path before
 * @param renames new path → old path, by git
 */
export function matchMoves(
  missing: readonly KnownFile[],
  appeared: readonly AppearedFile[],
  renames: ReadonlyMap<string, string>,
): Map<string, KnownFile> {
  const targets = appeared.filter((file) => !file.known?.isGone);
  const replaced = targets.flatMap((file) => (file.known ? [file.known] : []));
  const moves = new Map<string, KnownFile>();
  const sources = new Set([...missing, ...replaced]);
  pairByText(sources, targets, renames, moves, (file) => file.sha256);
  pairByText(sources, targets, renames, moves, (file) => file.coreHash);
  keepWholeChains(moves, targets);

  const moved = new Set(moves.values());
  const left = new Map(missing.filter((from) => !moved.has(from)).map((from) => [from.path, from]));
  for (const file of targets) {
    const from = left.get(renames.get(file.path) ?? "");
    if (!from || file.known !== null || moves.has(file.path)) continue;
    moves.set(file.path, from);
    left.delete(from.path);
  }
  return moves;
}

/** Adds to `moves` and takes from `sources`. */
function pairByText(
  sources: Set<KnownFile>,
  targets: readonly AppearedFile[],
  renames: ReadonlyMap<string, string>,
  moves: Map<string, KnownFile>,
  hashOf: (file: { sha256: string; coreHash: string | null }) => string | null,
): void {
  const sharing = new Map<string, KnownFile[]>();
  for (const from of sources) {
    const hash = hashOf(from);
    if (hash === null || from.size === 0) continue;
    const others = sharing.get(hash);
    if (others) others.push(from);
    else sharing.set(hash, [from]);
  }
  const preferences: ((file: AppearedFile, from: KnownFile) => boolean)[] = [
    (file, from) => renames.get(file.path) === from.path,
    (file, from) => fileName(file.path) === fileName(from.path),
    () => true,
  ];
  for (const isPreferred of preferences) {
    for (const file of targets) {
      const hash = hashOf(file);
      if (hash === null || file.size === 0 || moves.has(file.path)) continue;
      const candidates = sharing.get(hash) ?? [];
      const at = candidates.findIndex((from) => from.path !== file.path && isPreferred(file, from));
      const from = candidates[at];
      if (!from) continue;
      candidates.splice(at, 1);
      moves.set(file.path, from);
      sources.delete(from);
    }
  }
}

/**
 * Take back every move that would leave its old path to no one, or push away a record that has
 * nowhere to go: what stays are chains from a vanished path to a new one, and circles.
 */
function keepWholeChains(moves: Map<string, KnownFile>, targets: readonly AppearedFile[]): void {
  const standing = new Map(targets.flatMap((file) => (file.known ? [[file.path, file.known]] : [])));
  const targetOf = new Map([...moves].map(([path, from]) => [from.path, path]));
  const isBroken = (path: string) => {
    const from = moves.get(path);
    if (from === undefined) return false;
    const isLeftEmpty = standing.has(from.path) && !moves.has(from.path);
    const pushed = standing.has(path) ? targetOf.get(path) : path;
    return isLeftEmpty || pushed === undefined || !moves.has(pushed);
  };
  const doubtful = [...moves.keys()];
  for (let path = doubtful.pop(); path !== undefined; path = doubtful.pop()) {
    if (!isBroken(path)) continue;
    const from = moves.get(path);
    moves.delete(path);
    if (from) doubtful.push(from.path);
    const next = targetOf.get(path);
    if (next !== undefined) doubtful.push(next);
  }
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
