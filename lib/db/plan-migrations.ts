import { type Refusal, refuse } from "../refusal";
import type { Migration } from "./read-migrations";

/** A row of `_prisma_migrations` that was not rolled back. */
export type Applied = { name: string; checksum: string; finished: boolean };

/** What is still to be run, in order; or why this build must not touch the database. */
export function planMigrations(
  known: readonly Migration[],
  applied: readonly Applied[],
): Migration[] | Refusal {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      return refuse(
        "database-newer",
        `The database was written by a newer Docket: this build does not know its change "${name}".`,
        "Start the newer Docket, or restore the backup that was made before the update.",
      );
    }
    if (!finished) {
      return refuse(
        "database-broken",
        `The change "${name}" was begun on this database and never finished.`,
        "Restore a backup, or resolve it with `npx prisma migrate resolve`.",
      );
    }
    if (migration.checksum !== checksum) {
      return refuse(
        "database-broken",
        `The change "${name}" that this database had is not the one this build has.`,
        "Start the build that wrote the database, or restore a backup.",
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}
