import type { FileChange, LoggedCommit, Trailer } from "./logged-commit";

/** `--format` of the log this parser reads, with `--raw -z`: each field ends with NUL, the last one twice. */
export const LOG_FORMAT =
  "%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%(trailers:only=true,unfold=true)%x00";
const FIELDS = 9;

/** What one commit or one name may hold at most; the rest is cut, as nobody writes it by hand. */
const MAX_TEXT = 300;
const MAX_TRAILERS = 50;
const MAX_TRAILER_TEXT = 20_000;
/** 9999-12-31; a date beyond it is forged, and no calendar shows it. */
const LAST_SECOND = 253_402_300_799;

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** One parent: `:old new oldhash newhash M90`. A merge has a colon, mode, hash and letter for each. */
const RAW = /^\n?(:+)((?:\d{6} )+)((?:[0-9a-f]{40,64} )+)([A-Z]+)\d*$/;

/** Reads a log as it comes, piece by piece; what is broken in it is left out, never thrown at. */
export type LogParser = {
  /** Text as decoded from git's output; answers the commits that are complete. */
  push(text: string): LoggedCommit[];
  /** The end of the output: what is left. */
  end(): LoggedCommit[];
};

/**
 * A parser of `git log --raw -M -c -z --no-abbrev --format=LOG_FORMAT`. Names may hold anything but
 * NUL, quotes and line breaks included, since git escapes nothing under `-z`.
 */
export function logParser(): LogParser {
  /** The unfinished field; pieces are joined only when it ends. */
  let rest: string[] = [];
  let header: string[] = [];
  let commit: LoggedCommit | null = null;
  /** A raw entry waiting for its paths. */
  let entry: { raw: RegExpExecArray; paths: string[]; wanted: number } | null = null;
  let isTerminator = false;
  let done: LoggedCommit[] = [];

  const finishCommit = () => {
    if (commit) done.push(commit);
    commit = null;
  };
  const take = (field: string) => {
    if (entry !== null) {
      entry.paths.push(field);
      if (entry.paths.length < entry.wanted) return;
      const change = readChange(entry.raw, entry.paths);
      if (change && commit) commit.changes.push(change);
      entry = null;
      return;
    }
    if (header.length > 0 && header.length < FIELDS) {
      header.push(field);
      if (header.length === FIELDS) {
        commit = readCommit(header);
        header = [];
        isTerminator = true;
      }
      return;
    }
    if (isTerminator && field === "") {
      isTerminator = false;
      return;
    }
    isTerminator = false;
    const raw = RAW.exec(field);
    if (raw) {
      const wanted = raw[1]?.length === 1 && /^[RC]/.test(raw[4] ?? "") ? 2 : 1;
      entry = { raw, paths: [], wanted };
      return;
    }
    const hash = field.replace(/^\n/, "");
    if (!HASH.test(hash)) return;
    finishCommit();
    header = [hash];
  };

  return {
    push(text) {
      let from = 0;
      for (let end = text.indexOf("\0"); end !== -1; end = text.indexOf("\0", from)) {
        const piece = text.slice(from, end);
        take(rest.length === 0 ? piece : rest.join("") + piece);
        rest = [];
        from = end + 1;
      }
      if (from < text.length) rest.push(text.slice(from));
      const ready = done;
      done = [];
      return ready;
    },
    end() {
      finishCommit();
      const ready = done;
      done = [];
      return ready;
    },
  };
}

function readCommit(fields: readonly string[]): LoggedCommit {
  const [
    hash = "",
    parents = "",
    name = "",
    mail = "",
    at = "",
    committer = "",
    theirMail = "",
    on = "",
    trailers = "",
  ] = fields;
  return {
    hash,
    parents: parents.split(" ").filter((parent) => HASH.test(parent)),
    author: { name: short(name), mail: short(mail) },
    authoredAt: time(at),
    committer: { name: short(committer), mail: short(theirMail) },
    committedAt: time(on),
    trailers: readTrailers(trailers),
    changes: [],
  };
}

/** Only regular files count: a link or a submodule in a file's place is the file's end. */
function readChange(raw: RegExpExecArray, paths: readonly string[]): FileChange | null {
  const modes = (raw[2] ?? "").trim().split(" ");
  const hashes = (raw[3] ?? "").trim().split(" ");
  const letters = raw[4] ?? "";
  const path = paths.at(-1) ?? "";
  if (path === "" || path.includes("\uFFFD")) return null;
  const isFile = (mode: string | undefined) => mode?.startsWith("100") ?? false;
  const wasFile = modes.slice(0, -1).some(isFile);
  const blob = hashes.at(-1) ?? "";
  if (!isFile(modes.at(-1))) return wasFile ? { kind: "deleted", path, from: null, blob: null } : null;
  const from = paths.length === 2 ? (paths[0] ?? "") : null;
  if (letters === "R" && from !== null && !from.includes("\uFFFD"))
    return { kind: "renamed", path, from, blob };
  const isNew = !wasFile || /^[AC]+$/.test(letters) || letters === "R";
  return { kind: isNew ? "added" : "modified", path, from: null, blob };
}

function readTrailers(text: string): Trailer[] {
  return text
    .slice(0, MAX_TRAILER_TEXT)
    .split("\n")
    .slice(0, MAX_TRAILERS)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      const key = line.slice(0, Math.max(0, colon)).trim();
      return /^[A-Za-z0-9-]{1,60}$/.test(key) ? [{ key, value: short(line.slice(colon + 1)) }] : [];
    });
}

/** Control characters would be obeyed by a terminal. */
function short(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}

/** Seconds since 1970, as git prints them, to ISO-8601; what no calendar holds becomes 1970. */
function time(seconds: string): string {
  const value = /^-?\d{1,15}$/.test(seconds) ? Number(seconds) : 0;
  const isSane = value >= 0 && value <= LAST_SECOND;
  return new Date(isSane ? value * 1000 : 0).toISOString();
}
