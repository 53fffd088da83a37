import { type BulkInsert, raw, type Sql } from "../sql";
import type { PrismaClient } from "./generated/sqlite/client";

/** A row as both drivers return it: text, numbers and null (no bigint, no Date, no boolean: 0 and 1). */
export type Row = { [column: string]: string | number | null };

/** Row ids, and beside each a number; NaN where the statement says null. */
export type NumberedIds = { ids: Int32Array; numbers: Float64Array };

/**
 * One open database. Prisma serves single rows and people's changes; prepared statements of the
 * driver serve lists, facets, search and sync, where Prisma is too slow. Rows never leave lib/db,
 * lib/search and the queries that shape them into views.
 */
export type Database = {
  readonly provider: "sqlite" | "postgresql";
  /** Typed as the SQLite client, the smaller API; at run time the one of the provider. */
  readonly prisma: PrismaClient;
  /** Read rows. On SQLite in a worker thread on a read-only connection, so that pages never wait. */
  rows(statement: Sql): Promise<Row[]>;
  /**
   * The same of what every request asks for, as the versions of the data: on SQLite read again only once something
   * was written to the database, by whomever. The rows are everybody's.
   */
  keptRows(statement: Sql): Promise<readonly Row[]>;
  /** Read a statement whose one column holds row ids: a hundred thousand of them cost milliseconds. */
  ids(statement: Sql): Promise<Int32Array>;
  /** The same of a statement with two columns: row ids, and a number beside each. */
  numberedIds(statement: Sql): Promise<NumberedIds>;
  /**
   * Write in one transaction on the single writing connection. SQLite runs the statements without
   * giving way in between, so keep one call under 50 ms when people are waiting.
   */
  write(statements: readonly (Sql | BulkInsert)[]): Promise<void>;
  /**
   * Read and write in one transaction that no other writer comes between (SQLite) or that has locked
   * what it read `FOR UPDATE` (PostgreSQL). A refusal that is answered, and anything thrown, takes all
   * of it back. `work` waits for nothing but the transaction.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** What a transaction under way can do. */
export type Transaction = {
  rows(statement: Sql): Promise<Row[]>;
  /** Answers how many rows were written: 0 tells that a conditional update met another state. */
  run(statement: Sql): Promise<number>;
};

/** Locks what is read until the transaction ends; SQLite has one writer, and needs no word for it. */
export const FOR_UPDATE: Record<Database["provider"], Sql> = {
  sqlite: raw(""),
  postgresql: raw(" FOR UPDATE"),
};
