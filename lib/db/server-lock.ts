import { readFileSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type Refusal, refuse } from "../refusal";
import { refuseToOpen } from "./refuse-to-open";
import { makeFolderOf, realFile, sqliteFile } from "./sqlite-file";

export type ServerLock = { release(): void };

/** What a second server and the CLI learn of the one that runs. */
export type ServerNote = { pid: number; address: string | null };

const lockFile = (url: string) => `${realFile(sqliteFile(url))}.lock`;
const noteFile = (url: string) => `${realFile(sqliteFile(url))}.server.json`;

/**
 * Take the place of the one server on an SQLite file. Node has no file lock, but SQLite has: a
 * database beside ours is held in an exclusive transaction, which the operating system lets go when
 * the process ends, however it ends. It lies beside the real file, so that a link to the database is no
 * way around it. PostgreSQL takes any number of servers: nothing to lock.
 */
export function takeServerLock(url: string): ServerLock | Refusal {
  if (!url.startsWith("file:")) return { release() {} };
  let holder: Sqlite.Database | null = null;
  try {
    makeFolderOf(sqliteFile(url));
    holder = new Sqlite(lockFile(url), { timeout: 0 });
    // No journal file: nothing is ever written, and nothing may be left behind by a kill.
    holder.pragma("journal_mode = OFF");
    holder.exec("BEGIN EXCLUSIVE");
    return heldBy(holder);
  } catch (cause) {
    holder?.close();
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    return code.startsWith("SQLITE_BUSY") ? refuseSecond(url) : refuseToOpen(sqliteFile(url), cause);
  }
}

function refuseSecond(url: string): Refusal {
  const note = readServerNote(url);
  const where = note?.address ? ` at ${note.address}` : "";
  const who = note ? ` (process ${note.pid})` : "";
  return refuse(
    "server-running",
    `A Docket server already works on ${sqliteFile(url)}${where}${who}.`,
    "Use that one, stop it first, or name another file in DATABASE_URL.",
  );
}

function heldBy(holder: Sqlite.Database): ServerLock {
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
  if (!url.startsWith("file:")) return;
  try {
    writeFileSync(noteFile(url), JSON.stringify(note));
  } catch {
    // Whether the folder can be used is for the database to say.
  }
}

/** What the last server wrote down; null when there is nothing readable. */
function readServerNote(url: string): ServerNote | null {
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
