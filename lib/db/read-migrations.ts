import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../sha256";

export type Migration = { name: string; sql: string; checksum: string };

/** The migrations of one database, in order: one folder each, as Prisma's CLI lays them out. */
export function readMigrations(migrationsDir: string, provider: "sqlite" | "postgresql"): Migration[] {
  const folder = join(migrationsDir, provider === "sqlite" ? "sqlite" : "postgres");
  if (!existsSync(folder)) throw new Error(`The migrations are missing: ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, "migration.sql"));
      const checksum = sha256(script);
      return { name, sql: script.toString("utf8"), checksum };
    });
}
