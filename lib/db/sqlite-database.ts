import { isRefusal } from "../refusal";
import { type BulkInsert, render, type Sql } from "../sql";
import { bulkInsertForSqlite } from "./bulk-insert";
import type { Database, Row } from "./database";
import { KeptRows } from "./kept-rows";
import type { prismaForSqlite } from "./prisma-for-sqlite";
import { ReaderPool } from "./reader-pool";
import { SqliteConnection } from "./sqlite-connection";
import { WriterQueue } from "./writer-queue";

export type SqliteOptions = {
  /** Bundled reading worker; null: read in this thread. */
  readerPath: string | null;
  /** Nothing is ever written: `write` throws. */
  readOnly: boolean;
  /** What is written can be derived again: a syncing thread. */
  derivesOnly?: boolean;
  /** Makes Prisma's client when it is first asked for; null: it is not there, and none of its modules was loaded. */
  prismaFor: typeof prismaForSqlite | null;
};

/** A database in a file. Throws the driver's error when the file cannot be opened. */
export function sqliteDatabase(file: string, options: SqliteOptions): Database {
  const connection = new SqliteConnection(file, options);
  const pool = options.readerPath ? new ReaderPool(options.readerPath, file) : null;
  const queue = new WriterQueue();
  const kept = new KeptRows(connection);
  let prisma: ReturnType<typeof prismaForSqlite> | null = null;

  const execute = (statement: Sql | BulkInsert) => {
    if ("rows" in statement) {
      if (statement.rows.length === 0) return;
      const prepared = connection.prepare(bulkInsertForSqlite(statement));
      for (const row of statement.rows) prepared.run(...row);
    } else {
      connection.prepare(render(statement, "sqlite")).run(...statement.values);
    }
  };

  const rows = async (statement: Sql): Promise<Row[]> => {
    const text = render(statement, "sqlite");
    return pool ? pool.read(text, statement.values) : connection.rows(text, statement.values);
  };

  return {
    provider: "sqlite",
    get prisma() {
      if (!options.prismaFor) throw new Error("A syncing thread asks the driver, not Prisma.");
      prisma ??= options.prismaFor(file, queue);
      return prisma;
    },
    rows,
    keptRows: (statement) =>
      kept.read(JSON.stringify([statement.text, statement.values]), () => rows(statement)),
    async ids(statement) {
      const text = render(statement, "sqlite");
      return pool ? pool.ids(text, statement.values) : connection.ids(text, statement.values);
    },
    async numberedIds(statement) {
      const text = render(statement, "sqlite");
      return (pool ?? connection).numberedIds(text, statement.values);
    },
    async write(statements) {
      const release = await queue.take();
      try {
        connection.driver.exec("BEGIN IMMEDIATE");
        try {
          for (const statement of statements) execute(statement);
          connection.driver.exec("COMMIT");
          kept.noteWrite();
        } catch (cause) {
          if (connection.driver.inTransaction) connection.driver.exec("ROLLBACK");
          throw cause;
        }
      } finally {
        release();
      }
    },
    async transact(work) {
      const release = await queue.take();
      try {
        connection.driver.exec("BEGIN IMMEDIATE");
        try {
          const answer = await work({
            rows: async (statement) => connection.rows(render(statement, "sqlite"), statement.values),
            run: async (statement) =>
              connection.prepare(render(statement, "sqlite")).run(...statement.values).changes,
          });
          connection.driver.exec(isRefusal(answer) ? "ROLLBACK" : "COMMIT");
          kept.noteWrite();
          return answer;
        } catch (cause) {
          if (connection.driver.inTransaction) connection.driver.exec("ROLLBACK");
          throw cause;
        }
      } finally {
        release();
      }
    },
    async close() {
      const release = await queue.take();
      try {
        await pool?.close();
        await prisma?.$disconnect();
        connection.close();
      } finally {
        release();
      }
    },
  };
}
