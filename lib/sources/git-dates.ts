import { isCommitHash } from "./git-facts";
import { type GitPlace, runGit } from "./git-run";

/** Naming folders lets git leave out whole branches of the tree; more names than this are no help. */
const MAX_FOLDERS = 100;

/**
 * When files were last changed by a commit: path → author date in ISO-8601 UTC. One walk through the
 * log for all of them, from a commit on or from the beginning. Files without a commit are left out.
 *
 * @param wanted paths relative to the folder
 */
export async function changedAt(
  place: GitPlace,
  wanted: ReadonlySet<string>,
  since: string | null,
): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  if (wanted.size === 0 || (since !== null && !isCommitHash(since))) return dates;
  let date = "";
  let rest = "";
  const read = (field: string) => {
    const text = field.replace(/^\n/, "");
    if (text.startsWith("\u0001")) date = text.slice(1);
    // Newest first: the first commit that names a path is its last.
    else if (date !== "" && wanted.has(text) && !dates.has(text)) dates.set(text, date);
  };
  const decoder = new TextDecoder();
  const range = since === null ? "HEAD" : `${since}..HEAD`;
  const options = [
    "-z",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--relative",
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
  return new Map(
    [...dates].flatMap(([path, seconds]) => isoOf(seconds).map((iso): [string, string] => [path, iso])),
  );
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
function isoOf(seconds: string): string[] {
  const time = Number(seconds) * 1000;
  return time >= 0 && time < 253_402_300_800_000 ? [new Date(time).toISOString()] : [];
}
