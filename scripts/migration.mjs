// Writes the next migration for both databases: node scripts/migration.mjs <name> [--print]
//
// Prisma's own `migrate` wants a downloaded engine. The same engine exists as WebAssembly and works
// over a driver adapter: the migrations that exist are applied to an empty database of each kind,
// and the engine says what is missing to reach the schema. Run by people who change the schema only.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import Database from "better-sqlite3";
import pg from "pg";
import { startPostgres } from "./postgres-for-tests.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const KINDS = ["sqlite", "postgres"];
const SCHEMAS = { sqlite: "prisma/schema.prisma", postgres: "prisma/schema.postgres.prisma" };

/** The migrations of one database, in order: [{ name, sql }]. */
export function readMigrations(kind) {
  const folder = join(root, "prisma/migrations", kind);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }));
}

/**
 * PostgreSQL sorts text by the database's language, SQLite by bytes. Every text column gets the
 * byte order, so that both list, page and compare alike.
 */
function withByteOrder(sql) {
  const column = /^(\s*(?:(?:ALTER TABLE "[^"]+"\s+)?ADD COLUMN\s+)?"[^"]+" TEXT)(?! COLLATE)/gm;
  return sql.replace(column, '$1 COLLATE "C"');
}

/** The engine's package imports its .wasm as a module, which Node 20 cannot: it is loaded by hand. */
let loaded = null;
async function schemaEngine() {
  if (loaded) return loaded;
  const bindings = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(join(dirname(bindings), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineBindings });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      process.stderr.write(`${message}\n`);
    },
  };
  engineBindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  loaded = engineBindings.SchemaEngine;
  return loaded;
}

/** The catalogue's one-byte "char" (oid 18) is unknown to the adapter: it is handed over as text (oid 25). */
class CatalogPool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  }
}

/** What SQL is missing for the database behind `adapter` to fit the schema; "" when nothing is. */
async function missing(adapter, schemaPath) {
  const file = { path: schemaPath, content: readFileSync(join(root, schemaPath), "utf8") };
  const engine = await (await schemaEngine()).new(
    { datamodels: [[file.path, file.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [file], configDir: root },
      to: { tag: "schemaDatamodel", files: [file] },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return (stdout ?? "").includes("This is an empty migration") ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

/** What SQLite's migrations lack to give the schema. */
export async function missingOnSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "docket-migration-"));
  const file = join(folder, "empty.db");
  try {
    const database = new Database(file);
    for (const { sql } of readMigrations("sqlite")) database.exec(sql);
    database.close();
    return await missing(new PrismaBetterSqlite3({ url: `file:${file}` }), SCHEMAS.sqlite);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What PostgreSQL's migrations lack to give the schema; `url` is of an empty database. */
export async function missingOnPostgres(url) {
  const address = new URL(url);
  const settings = {
    host: address.hostname,
    port: Number(address.port),
    user: decodeURIComponent(address.username),
    database: address.pathname.slice(1),
  };
  const client = new pg.Client(settings);
  await client.connect();
  try {
    for (const { sql } of readMigrations("postgres")) await client.query(sql);
  } finally {
    await client.end();
  }
  // Discrete settings, never a connection string: it would win over the shadow database's name.
  const pool = new CatalogPool(settings);
  try {
    return withByteOrder(await missing(new PrismaPg(pool), SCHEMAS.postgres));
  } finally {
    await pool.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...flags] = process.argv.slice(2);
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write("Say what changes: node scripts/migration.mjs add_something [--print]\n");
    process.exit(1);
  }
  for (const kind of KINDS) mkdirSync(join(root, "prisma/migrations", kind), { recursive: true });
  const server = await startPostgres();
  try {
    const scripts = { sqlite: await missingOnSqlite(), postgres: await missingOnPostgres(server.url) };
    const number = String(readMigrations("sqlite").length + 1).padStart(4, "0");
    for (const kind of KINDS) {
      if (!scripts[kind]) {
        process.stdout.write(`${kind}: the migrations already give the schema.\n`);
      } else if (flags.includes("--print")) {
        process.stdout.write(`-- ${kind}\n${scripts[kind]}\n`);
      } else {
        const folder = join(root, "prisma/migrations", kind, `${number}_${name}`);
        mkdirSync(folder);
        writeFileSync(join(folder, "migration.sql"), scripts[kind]);
        process.stdout.write(`Wrote prisma/migrations/${kind}/${number}_${name}/migration.sql\n`);
      }
    }
  } finally {
    server.stop();
  }
}
