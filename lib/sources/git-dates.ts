import type { PathVerdict } from "../records/record-place";
import { isCommitHash } from "./git-facts";
import { type GitPlace, runGit } from "./git-run";
import type { Classify } from "./source";

/** Naming folders lets git leave out whole branches of the tree; more names than this are no help. */
const MAX_FOLDERS = 100;

/**
 * A commit that names so many records, or more, brings or rewrites a whole archive: it says when they came, and
 * not when each was written. A day of work names a few.
 */
export const MANY_RECORDS = 50;

/** What commits say of a file; author dates, ISO-8601 UTC. */
export type CommitDates = {
  /** Its last commit. */
  changedAt: string;
  /** The last that changed few records with it; null where only commits of many named it. */
  datedAt: string | null;
};

/**
 * When files were last changed by a commit: one walk through the log for all of them, from a commit on or from
 * the beginning. Files without a commit are left out. Where the commits since then only tell that many records
 * changed together, those before are asked too: it is the same whenever it is looked.
 *
 * @param wanted paths relative to the folder
 */
export async function commitDates(
  place: GitPlace,
  wanted: ReadonlySet<string>,
  since: string | null,
  classify: Classify,
): Promise<Map<string, CommitDates>> {
  if (wanted.size === 0 || (since !== null && !isCommitHash(since))) return new Map();
  const dates = await walkLog(place, wanted, since === null ? "HEAD" : `${since}..HEAD`, classify);
  const untold = [...dates].flatMap(([path, { datedAt }]) => (datedAt === null ? path : []));
  if (since === null || untold.length === 0) return dates;
  const before = await walkLog(place, new Set(untold), since, classify);
  for (const path of untold)
    dates.set(path, { changedAt: dates.get(path)!.changedAt, datedAt: before.get(path)?.datedAt ?? null });
  return dates;
}

async function walkLog(
  place: GitPlace,
  wanted: ReadonlySet<string>,
  range: string,
  classify: Classify,
): Promise<Map<string, CommitDates>> {
  const dates = new Map<string, CommitDates>();
  let date: string | null = null;
  let named: string[] = [];
  let records = 0;
  const settle = () => {
    // Newest first: the first commit that names a path is its last.
    if (date !== null)
      for (const path of named) {
        const known = dates.get(path);
        const datedAt = known?.datedAt ?? (records < MANY_RECORDS ? date : null);
        dates.set(path, { changedAt: known?.changedAt ?? date, datedAt });
      }
    named = [];
    records = 0;
  };
  const read = (field: string) => {
    const text = field.replace(/^\n/, "");
    if (text.startsWith("\u0001")) {
      settle();
      date = isoOf(text.slice(1));
    } else if (date !== null && text !== "") {
      if (wanted.has(text)) named.push(text);
      if (isRecord(classify(text))) records++;
    }
  };
  const decoder = new TextDecoder();
  let rest = "";
  const options = [
    "-z",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--relative",
    // All that a commit names, however few of it are asked for: whether it names many is no matter of who asks.
    "--full-diff",
    "--date=unix",
    "--format=%x01%ad",
  ];
  await runGit(place, ["log", ...options, range, "--", ...foldersOf(wanted)], {
    onData(piece) {
      const fields = (rest + decoder.decode(piece, { stream: true })).split("\0");
      rest = fields.pop() ?? "";
      for (const field of fields) read(field);
    },
    timeoutMs: 60_000,
    maxBytes: 4 * 1024 * 1024 * 1024,
  });
  read(rest);
  settle();
  return dates;
}

function isRecord(verdict: PathVerdict): boolean {
  return verdict !== null && "kind" in verdict;
}

/** The first two folders of each path; everything when those are too many. */
function foldersOf(paths: ReadonlySet<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const names = path.split("/");
    if (names.length === 1) return ["."];
    folders.add(names.slice(0, Math.min(2, names.length - 1)).join("/"));
    if (folders.size > MAX_FOLDERS) return ["."];
  }
  return [...folders];
}

/** Dates of commits are whatever their author said: years that four digits cannot hold are no dates. */
function isoOf(seconds: string): string | null {
  const time = Number(seconds) * 1000;
  return time >= 0 && time < 253_402_300_800_000 ? new Date(time).toISOString() : null;
}
