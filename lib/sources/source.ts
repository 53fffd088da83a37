import type { PathVerdict } from "../records/record-place";
import type { CommitDates } from "./git-dates";

/** How large a record may be, in bytes. Larger files are listed as skipped. */
export const MAX_RECORD_BYTES = 2 * 1024 * 1024;
/** How many folders deep a source is looked into. */
export const MAX_DEPTH = 64;

/** A file that is a record by its path. `path` is relative to the source, with `/`. */
export type ListedFile = { path: string; size: number; mtimeMs: number; inode: number };

/** A markdown file (or a folder) that was looked at and left, with one plain sentence that says why. */
export type SkippedEntry = { path: string; reason: string; size: number; mtimeMs: number };

/**
 * What a source holds now. `files` and `skipped` are sorted by path (code units), each path once.
 * Below `unseen` (folders, relative; "" is the source itself) nothing could be listed: what was
 * known there is neither confirmed nor gone.
 */
export type Listing = { files: ListedFile[]; skipped: SkippedEntry[]; unseen: string[] };

/** Says what a path is; `classifyPath` of lib/records. */
export type Classify = (path: string) => PathVerdict;

/** A file's bytes and the stamp of exactly these bytes, or one sentence that says why they cannot be had. */
export type FileReading =
  | { ok: true; bytes: Uint8Array; size: number; mtimeMs: number; inode: number }
  | { ok: false; reason: string; isGone: boolean };

/** What git says of a source; null outside git. */
export type GitFacts = {
  /** Full hash; null before the first commit. */
  headCommit: string | null;
  /** null when HEAD is detached. */
  headBranch: string | null;
  /** Web address of the forge without credentials, null when the remote is none or is unknown. */
  forgeUrl: string | null;
};

/** An expected failure of a whole source: the folder has vanished, git is missing or does not answer. */
export type SourceFailure = {
  failed: true;
  code: "folder-missing" | "not-a-folder" | "folder-unreadable" | "git-missing" | "git-failed";
  /** One plain sentence. */
  sentence: string;
};

/** Where records come from. Two implementations: a plain folder, and a folder in a git work tree. */
export type Source = {
  readonly kind: "folder" | "git";
  /** Real path of the folder. */
  readonly root: string;
  list(classify: Classify): Promise<Listing | SourceFailure>;
  read(path: string): FileReading;
  facts(): Promise<GitFacts | null>;
  /**
   * Renames since a commit, new path → old path, relative to the source; committed or staged.
   * Empty outside git and when that commit is no longer there.
   */
  renamesSince(commit: string): Promise<Map<string, string>>;
  /**
   * What commits after `since` (null: all) say of when files were changed. Empty outside git; without what no
   * commit names. `classify` tells which of the files that a commit names are records.
   */
  commitDates(
    paths: ReadonlySet<string>,
    since: string | null,
    classify: Classify,
  ): Promise<Map<string, CommitDates>>;
};

/** Whether an answer of a source is a failure. */
export function isFailure(value: object): value is SourceFailure {
  return "failed" in value && value.failed === true;
}
