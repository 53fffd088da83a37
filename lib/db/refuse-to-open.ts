import { type Refusal, refuse } from "../refusal";

/** Why an SQLite file, or the lock beside it, cannot be opened. Throws what is no matter of the file. */
export function refuseToOpen(file: string, cause: unknown): Refusal {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return refuse(
      "database-broken",
      `The file ${file} is no database, or it is damaged.`,
      "Restore it from a backup, or move it away to start with an empty one.",
    );
  }
  if (/^SQLITE_BUSY/.test(code)) {
    return refuse(
      "database-unreachable",
      `The database ${file} is held by another process.`,
      "Stop that process and try again.",
    );
  }
  if (
    /^(SQLITE_(CANTOPEN|READONLY|IOERR|PERM|AUTH|FULL)|E[A-Z]+$)/.test(code) ||
    cause instanceof TypeError
  ) {
    return refuse(
      "database-unreachable",
      `The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}.`,
      "Make its folder writable, or name another file in DATABASE_URL.",
    );
  }
  throw cause;
}
