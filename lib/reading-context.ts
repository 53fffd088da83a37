import { join } from "node:path";
import type { Context } from "./context";
import { openDatabase } from "./db/open-database";
import type { Environment } from "./env";
import { quietContext } from "./quiet-context";
import { isRefusal, type Refusal } from "./refusal";

/**
 * A context that only reads: what a command line needs to ask beside a running server. Refuses where
 * there is no database yet, or one of another build. Close it when done.
 */
export async function readingContext(
  environment: Environment,
): Promise<{ context: Context; close(): Promise<void> } | Refusal> {
  const db = await openDatabase({
    url: environment.databaseUrl,
    migrationsDir: join(environment.root, "prisma/migrations"),
    readerPath: null,
    mode: "cli-read",
  });
  if (isRefusal(db)) return db;
  const context = quietContext(db, { kind: "person", name: "", mail: null, role: "viewer" });
  return { context, close: () => db.close() };
}
