import { findWorkTree } from "./find-work-tree";
import { forgeUrl } from "./forge-url";
import { type GitPlace, runGit } from "./git-run";
import type { GitFacts } from "./source";

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Whether text is a full commit hash, and so cannot be taken for an option. */
export function isCommitHash(text: string): boolean {
  return HASH.test(text);
}

/**
 * The work tree whose history a folder has: it is the top of one, or lies in one and something in it
 * is tracked there. Null otherwise, also when git cannot read the repository at all.
 *
 * @param folder real path
 */
export async function gitHistoryOf(folder: string): Promise<GitPlace | "git-missing" | null> {
  const place = findWorkTree(folder);
  if (place === null) return null;
  const asked =
    place.workTree === folder
      ? await runGit(place, ["rev-parse", "--git-dir", "--"], { timeoutMs: 10_000 })
      : await firstTracked(place);
  if (asked.ok) return asked.stdout.length > 0 ? place : null;
  return asked.why === "missing" ? "git-missing" : null;
}

/** The listing stops as soon as one path is known: a large repository is not listed for it. */
async function firstTracked(place: GitPlace): Promise<Awaited<ReturnType<typeof runGit>>> {
  const listed = await runGit(place, ["ls-files", "-z", "-c", "--"], {
    timeoutMs: 20_000,
    maxBytes: 64 * 1024,
  });
  return !listed.ok && listed.why === "too-large" ? { ok: true, stdout: Buffer.from("many") } : listed;
}

/** Commit, branch and forge of a work tree, three questions asked at once. */
export async function gitFacts(place: GitPlace): Promise<GitFacts> {
  const [head, branch, remotes] = await Promise.all([
    ask(place, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}", "--"]),
    ask(place, ["symbolic-ref", "--quiet", "--short", "HEAD", "--"]),
    ask(place, ["config", "--local", "-z", "--get-regexp", "^remote\\..*\\.url$"]),
  ]);
  const commit = head.split("\n")[0] ?? "";
  return {
    headCommit: isCommitHash(commit) ? commit : null,
    headBranch: branch.trim().slice(0, 300) || null,
    forgeUrl: forgeOf(remotes),
  };
}

async function ask(place: GitPlace, args: string[]): Promise<string> {
  const result = await runGit(place, args, { timeoutMs: 10_000, maxBytes: 256 * 1024 });
  return result.ok ? result.stdout.toString("utf8") : "";
}

/** Entries are `key LF value NUL`; `origin` before the others. */
function forgeOf(listing: string): string | null {
  const remotes = listing.split("\0").flatMap((entry) => {
    const end = entry.indexOf("\n");
    const url = end === -1 ? null : forgeUrl(entry.slice(end + 1));
    return url === null ? [] : [{ isOrigin: entry.startsWith("remote.origin.url\n"), url }];
  });
  return (remotes.find((remote) => remote.isOrigin) ?? remotes[0])?.url ?? null;
}
