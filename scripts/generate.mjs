// Writes the PostgreSQL twin of the schema and generates both Prisma clients.
// Prisma's CLI wants to download its native schema engine before every command. Generating needs no
// engine, so a stand-in path keeps it from trying; nothing here may reach the network.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The PostgreSQL schema is the SQLite one with another provider and another output folder. */
export function postgresTwin(schema) {
  return schema
    .replace('output   = "../lib/db/generated/sqlite"', 'output   = "../lib/db/generated/postgres"')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace(
      "// The one schema people edit",
      "// Written by scripts/generate.mjs from schema.prisma: edit that one.\n//\n// The one schema people edit",
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = readFileSync(join(root, "prisma/schema.prisma"), "utf8");
  writeFileSync(join(root, "prisma/schema.postgres.prisma"), postgresTwin(source));
  rmSync(join(root, "lib/db/generated"), { recursive: true, force: true });
  mkdirSync(join(root, "lib/db/generated"), { recursive: true });
  for (const file of ["schema.prisma", "schema.postgres.prisma"]) {
    const run = spawnSync(
      process.execPath,
      [join(root, "node_modules/prisma/build/index.js"), "generate", "--schema", join(root, "prisma", file)],
      {
        cwd: root,
        encoding: "utf8",
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      },
    );
    if (run.status !== 0) {
      process.stderr.write(`${run.stdout}${run.stderr}`);
      process.stderr.write(`Generating the database client from prisma/${file} failed.\n`);
      process.exit(1);
    }
  }
}
