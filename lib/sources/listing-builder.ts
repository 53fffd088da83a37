import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import {
  type Classify,
  type ListedFile,
  type Listing,
  MAX_DEPTH,
  MAX_RECORD_BYTES,
  type SkippedEntry,
} from "./source";

const MARKDOWN = /\.(?:md|markdown)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Collects what a walk or git lists, and decides entry by entry whether it is taken or skipped. */
export type ListingBuilder = {
  /** A name that is no directory. `path` is relative with `/`; `isName` is false when its bytes are no UTF-8. */
  offer(path: string, isName: boolean): void;
  /** A directory that is a symbolic link: noted when records would lie in it. */
  offerLinkedFolder(path: string): void;
  skipFolder(path: string, reason: string, isUnseen: boolean): void;
  finish(): Listing;
};

/** Start a listing of `root` (a real path). Every stat is an lstat: links are never followed. */
export function startListing(root: string, classify: Classify): ListingBuilder {
  const files = new Map<string, ListedFile>();
  const skipped = new Map<string, SkippedEntry>();
  const unseen: string[] = [];

  const skip = (path: string, reason: string, stats: Stats | null) => {
    const shown = printable(path);
    skipped.set(shown, { path: shown, reason, size: stats?.size ?? 0, mtimeMs: stats?.mtimeMs ?? 0 });
  };

  return {
    offer(path, isName) {
      if (!MARKDOWN.test(path)) return;
      const verdict = classify(path);
      if (verdict === null) return;
      if (!isName) return skip(path, "Its name is not valid UTF-8, so no address could lead to it.", null);
      if (path.split("/").length > MAX_DEPTH + 1)
        return skip(path, `It lies deeper than ${MAX_DEPTH} folders.`, null);
      if (CONTROL.test(path)) return skip(path, "Its name holds a control character.", null);
      let stats: Stats;
      try {
        stats = lstatSync(join(root, path));
      } catch (error) {
        if (!isMissing(error)) skip(path, `It could not be looked at: ${plainReason(error)}.`, null);
        return;
      }
      if (stats.isSymbolicLink())
        return skip(path, "It is a symbolic link, and links are not followed.", stats);
      if (stats.isDirectory()) return;
      if (!stats.isFile()) return skip(path, "It is not a regular file.", stats);
      if ("skip" in verdict) return skip(path, verdict.skip, stats);
      if (stats.size > MAX_RECORD_BYTES) {
        const size = (stats.size / 1024 / 1024).toFixed(1);
        return skip(path, `It is ${size} MiB large; a record may have 2 MiB.`, stats);
      }
      files.set(path, { path, size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino });
    },
    offerLinkedFolder(path) {
      if (!mayHoldRecords(path, classify)) return;
      skip(path, "This folder is a symbolic link, and links are not followed.", null);
    },
    skipFolder(path, reason, isUnseen) {
      skip(path === "" ? "." : path, reason, null);
      if (isUnseen) unseen.push(path);
    },
    finish: () => ({
      files: [...files.values()].sort(byPath),
      skipped: [...skipped.values()].sort(byPath),
      unseen,
    }),
  };
}

/** Folders that records lie below, though none lies in them. */
const ABOVE_RECORDS = /(?:^|\/)(?:history|docs?|specs|\.specify|\.claude|architecture)$/i;

function mayHoldRecords(path: string, classify: Classify): boolean {
  return (
    ABOVE_RECORDS.test(path) ||
    classify(`${path}/0001-name.md`) !== null ||
    classify(`${path}/spec.md`) !== null
  );
}

/** Whether an error of node:fs says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** A file system error as a clause for a sentence, without paths. */
export function plainReason(error: unknown): string {
  const code = errorCode(error);
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "ELOOP") return "it is a symbolic link";
  if (code === "ENAMETOOLONG") return "its path is too long";
  if (isMissing(error)) return "it is not there any more";
  return code === "" ? "the system did not say why" : `the system says ${code}`;
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Control characters would move the cursor of whoever prints the path: show them as escapes. */
function printable(path: string): string {
  if (!CONTROL.test(path)) return path;
  return [...path]
    .map((c) => (CONTROL.test(c) ? `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}` : c))
    .join("");
}
