import { isCommitHash } from "./git-facts";
import { type GitPlace, runGit } from "./git-run";

/** So many commits are searched for a chain of renames; older ones are left to the comparison of texts. */
const MAX_COMMITS = 5000;

/**
 * Renames between a commit and now (committed or staged), new path → old path, relative to the
 * folder. First the two ends are compared; then the log between them, for files that were renamed
 * and rewritten step by step. The work tree is not read, because that would run the repository's
 * filters. Empty when the commit is no longer there.
 */
export async function renamesSince(place: GitPlace, commit: string): Promise<Map<string, string>> {
  if (!isCommitHash(commit)) return new Map();
  const raw = [
    "--raw",
    "-z",
    "-M",
    "--diff-filter=R",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    "-l5000",
  ];
  const [ends, log] = await Promise.all([
    runGit(place, ["diff-index", "--cached", ...raw, commit, "--"], { timeoutMs: 30_000 }),
    runGit(
      place,
      ["log", "--topo-order", `--max-count=${MAX_COMMITS}`, "--format=", ...raw, `${commit}..HEAD`, "--"],
      { timeoutMs: 30_000 },
    ),
  ]);
  const direct = ends.ok ? readRenames(ends.stdout.toString("utf8")) : [];
  const steps = log.ok ? readRenames(log.stdout.toString("utf8")).reverse() : [];

  /** Where a path of the old commit is now, step by step; oldest first. */
  const origin = new Map<string, string>();
  for (const { from, to } of steps) {
    origin.set(to, origin.get(from) ?? from);
    origin.delete(from);
  }
  for (const { from, to } of direct) {
    for (const [path, first] of origin) if (first === from && path !== to) origin.delete(path);
    origin.set(to, from);
  }
  for (const [to, from] of origin) if (to === from) origin.delete(to);
  return origin;
}

/** `:modes hashes R090 NUL from NUL to NUL`; the log puts a line break between commits. */
function readRenames(output: string): { from: string; to: string }[] {
  const fields = output.split("\0");
  const renames: { from: string; to: string }[] = [];
  for (let i = 0; i + 2 < fields.length; i++) {
    if (!/^\n*:\d+ \d+ [0-9a-f]+ [0-9a-f]+ R\d*$/.test(fields[i] ?? "")) continue;
    renames.push({ from: fields[i + 1] ?? "", to: fields[i + 2] ?? "" });
    i += 2;
  }
  return renames;
}
