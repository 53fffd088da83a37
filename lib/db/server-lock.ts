import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { type Refusal, refuse } from "../refusal";
import { sqliteFile } from "./open-sqlite";

export type ServerLock = { release(): void };

/** What a second server and the CLI learn of the one that runs. */
export type ServerNote = { pid: number; address: string | null };

const lockFile = (url: string) => `${sqliteFile(url)}.lock`;
const noteFile = (url: string) => `${sqliteFile(url)}.server.json`;

/**
 * Take the place of the one server on an SQLite file. Node has no file lock, but SQLite has: a
 * database beside ours is held in an exclusive transaction, which the operating system lets go when
 * the process ends, however it ends. PostgreSQL takes any number of servers: nothing to lock.
 */
export function takeServerLock(url: string): ServerLock | Refusal {
  if (!url.startsWith("file:")) return { release() {} };
  const file = lockFile(url);
  mkdirSync(dirname(file), { recursive: true });
  const holder = new Sqlite(file, { timeout: 0 });
  try {
    // No journal file: nothing is ever written, and nothing may be left behind by a kill.
    holder.pragma("journal_mode = OFF");
    holder.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    holder.close();
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (!code.startsWith("SQLITE_BUSY")) throw cause;
    const note = readServerNote(url);
    const where = note?.address ? ` at ${note.address}` : "";
    const who = note ? ` (process ${note.pid})` : "";
    return refuse(
      "server-running",
      `A Docket server already works on ${sqliteFile(url)}${where}${who}.`,
      "Use that one, stop it first, or name another file in DATABASE_URL.",
    );
  }
  return {
    release() {
      if (!holder.open) return;
      holder.exec("ROLLBACK");
      holder.close();
    },
  };
}

/** Write down where the server answers, for the sentence of a second one. A hint, never the lock. */
export function writeServerNote(url: string, note: ServerNote): void {
  if (url.startsWith("file:")) writeFileSync(noteFile(url), JSON.stringify(note));
}

/** What the last server wrote down; null when there is nothing readable. */
export function readServerNote(url: string): ServerNote | null {
  try {
    const note: unknown = JSON.parse(readFileSync(noteFile(url), "utf8"));
    if (typeof note !== "object" || note === null || !("pid" in note) || typeof note.pid !== "number")
      return null;
    return {
      pid: note.pid,
      address: "address" in note && typeof note.address === "string" ? note.address : null,
    };
  } catch {
    return null;
  }
}
