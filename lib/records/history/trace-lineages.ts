import type { FileChange, LoggedCommit } from "./logged-commit";

/** One change of one file, told from the file's life: `lineage` stays the same through renames. */
export type TracedChange = FileChange & { lineage: number; commit: string };

/** What is known of one path: whose it is, and whether that one went elsewhere by a rename. */
type Holder = { lineage: number; hasLeft: boolean };

/** Follows files through a log that is told oldest first, in one go or in several. */
export type LineageTracer = {
  /** The changes of a commit, with the file each belongs to. */
  take(commit: Pick<LoggedCommit, "hash" | "changes">): TracedChange[];
  /** Whose a path is, or was when there was last something: not those that left by a rename. */
  holders(): Map<string, number>;
  /** Whether anything was ever told of a path. */
  knows(path: string): boolean;
};

/**
 * Start a tracer. A file that is deleted and added again under its name is one file, as for
 * `git log --follow`; one that is added where another left by a rename is a new one. On branches
 * side by side a file may be changed under a name that it has left already: that is still it.
 *
 * @param earlier changes told before, oldest first: the tracer then goes on where it was
 */
export function traceLineages(earlier: Iterable<FileChange & { lineage: number }> = []): LineageTracer {
  const holders = new Map<string, Holder>();
  let next = 1;

  const settle = (change: FileChange, lineage: number) => {
    if (change.kind === "renamed") {
      const old = holders.get(change.from);
      if (old?.lineage === lineage) old.hasLeft = true;
    }
    holders.set(change.path, { lineage, hasLeft: false });
    next = Math.max(next, lineage + 1);
  };
  for (const change of earlier) settle(change, change.lineage);

  const lineageOf = (change: FileChange): number => {
    const holder = holders.get(change.path);
    if (change.kind === "renamed") {
      return holders.get(change.from)?.lineage ?? next;
    }
    if (change.kind === "added" && holder?.hasLeft) return next;
    return holder?.lineage ?? next;
  };

  return {
    take({ hash, changes }) {
      // Two files may change names in one commit: all lineages are looked up before any is moved.
      const found = changes.map((change) => {
        const lineage = lineageOf(change);
        next = Math.max(next, lineage + 1);
        return { ...change, lineage, commit: hash };
      });
      // What arrives by a rename wins over what the same commit tells of the path it leaves.
      const order = { deleted: 0, modified: 1, renamed: 2, added: 3 };
      for (const change of [...found].sort((a, b) => order[a.kind] - order[b.kind])) {
        const holder = holders.get(change.path);
        if (holder?.hasLeft && holder.lineage === change.lineage && change.kind !== "renamed") continue;
        settle(change, change.lineage);
      }
      return found;
    },
    holders: () =>
      new Map([...holders].flatMap(([path, held]) => (held.hasLeft ? [] : [[path, held.lineage] as const]))),
    knows: (path) => holders.has(path),
  };
}
