import pg from "pg";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { Database } from "./database";
import { appliedOnPostgres, migratePostgres } from "./migrate-postgres";
import type { OpenInput } from "./open-database";
import { planMigrations } from "./plan-migrations";
import { postgresDatabase } from "./postgres-database";
import { describePostgres, postgresSettings } from "./postgres-settings";
import { readMigrations } from "./read-migrations";

function unreachable(url: string, reason: string): Refusal {
  return refuse(
    "database-unreachable",
    `The PostgreSQL database ${describePostgres(url)} cannot be reached: ${reason}.`,
    "See that the server runs and that DATABASE_URL names it (postgresql://user:password@host:5432/name).",
  );
}

/** Connect, bring the database up to date (a server) or see that it is (everyone else). */
export async function openPostgres({ url, migrationsDir, mode }: OpenInput): Promise<Database | Refusal> {
  const known = readMigrations(migrationsDir, "postgresql");
  let settings: pg.PoolConfig;
  try {
    settings = postgresSettings(url);
  } catch {
    return unreachable(url, "the address cannot be read");
  }
  const pool = new pg.Pool(settings);
  // An idle connection that the server ends is replaced at the next query; it must not end the process.
  pool.on("error", () => {});
  let answer: Database | Refusal;
  try {
    answer = await prepare(pool, known, mode);
  } catch (cause) {
    await pool.end();
    if (isConnectionFailure(cause)) return unreachable(url, reasonOf(cause));
    throw cause;
  }
  if (isRefusal(answer)) await pool.end();
  return answer;
}

/** Connecting failed: no route, no such host, no such user or database, too many clients. Not: a statement did. */
function isConnectionFailure(cause: unknown): cause is Error {
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause ? String(cause.code) : "";
  return (
    /^(E[A-Z_]+|(08|28|3D|53|57)[0-9A-Z]{3})$/.test(code) || /timeout|terminated|SSL/i.test(cause.message)
  );
}

/** Where several addresses were tried, what each said. */
function reasonOf(cause: Error): string {
  const reasons =
    cause instanceof AggregateError
      ? cause.errors.map((one: unknown) => (one instanceof Error ? one.message : String(one)))
      : [cause.message];
  return reasons.filter((reason) => reason !== "").join("; ") || "no answer";
}

async function prepare(
  pool: pg.Pool,
  known: ReturnType<typeof readMigrations>,
  mode: OpenInput["mode"],
): Promise<Database | Refusal> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ encoding: string }>(
      "SELECT current_setting('server_encoding') AS encoding",
    );
    if (rows[0]?.encoding !== "UTF8") {
      return refuse(
        "database-broken",
        `The database keeps text as ${rows[0]?.encoding}, which cannot hold every record.`,
        "Create it with ENCODING 'UTF8'.",
      );
    }
    if (mode === "server") {
      const run = await migratePostgres(client, known);
      if (isRefusal(run)) return run;
    } else {
      const applied = await appliedOnPostgres(client);
      const pending = isRefusal(applied) ? applied : planMigrations(known, applied);
      if (isRefusal(pending)) return pending;
      if (pending.length > 0) {
        return refuse(
          "database-older",
          "The database was last used by an older Docket.",
          "Start this build's server once, which brings it up to date: `npm start`.",
        );
      }
    }
  } finally {
    client.release();
  }
  return postgresDatabase(pool);
}
