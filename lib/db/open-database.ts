import { type Refusal, refuse } from "../refusal";
import type { Database } from "./database";
import { openSqlite } from "./open-sqlite";

export type OpenInput = {
  /** `file:…` or `postgresql://…`; the scheme chooses the database. */
  url: string;
  /** The folder that holds `sqlite/` and `postgres/`. */
  migrationsDir: string;
  /** The bundled reading worker (dist/workers/sqlite-reader.mjs); null: read in the calling thread. */
  readerPath: string | null;
  /**
   * `server` creates and migrates the database. `cli-read` only reads. `worker` reads and writes a
   * database that a server has brought up to date.
   */
  mode: "server" | "cli-read" | "worker";
};

/**
 * Open the database an address names. Refuses with `database-unreachable`, `database-newer`,
 * `database-older` or `database-broken`; a migration that fails throws, and has changed nothing.
 */
export async function openDatabase(input: OpenInput): Promise<Database | Refusal> {
  // Each driver is loaded where it is used: they are megabytes, in every thread that syncs.
  if (/^postgres(ql)?:\/\//.test(input.url)) return (await import("./open-postgres")).openPostgres(input);
  if (input.url.startsWith("file:")) return openSqlite(input);
  return refuse(
    "database-unreachable",
    "DATABASE_URL names no database that Docket knows.",
    "Use file:./data/docket.db or postgresql://user:password@host:5432/name.",
  );
}
