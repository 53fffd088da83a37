import Sqlite from "better-sqlite3";
import type { SqlValue } from "../sql";
import type { NumberedIds, Row } from "./database";

/**
 * What every connection is set to: durable verdicts, no memory map (it counts as memory), a cache of
 * 16 MB: a server has several connections to a file that the system caches as well.
 */
export const SQLITE_PRAGMAS = [
  "busy_timeout = 5000",
  "foreign_keys = ON",
  "synchronous = FULL",
  "cache_size = -16000",
  "mmap_size = 0",
  "temp_store = MEMORY",
] as const;

/**
 * A sync writes what can be read again, and thousands of times more than people do. Its transactions
 * need not reach the disk one by one (NORMAL keeps the file whole and in order all the same; a verdict
 * that follows them takes them along), nor be copied from the log every thousand pages:
 * the same page of an index is written by many of them.
 */
const DERIVING_PRAGMAS = [
  "synchronous = NORMAL",
  "wal_autocheckpoint = 20000",
  "cache_size = -32000",
] as const;

const KEPT_STATEMENTS = 200;

/** One connection of the driver with its prepared statements. Synchronous: every call blocks the thread. */
export class SqliteConnection {
  readonly driver: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  /** Throws the driver's error when the file cannot be opened or is no database. */
  constructor(file: string, options: { readOnly: boolean; derivesOnly?: boolean }) {
    this.driver = new Sqlite(file, {
      readonly: options.readOnly,
      fileMustExist: options.readOnly,
      timeout: 5000,
    });
    try {
      if (!options.readOnly) this.driver.pragma("journal_mode = WAL");
      for (const pragma of SQLITE_PRAGMAS) this.driver.pragma(pragma);
      if (options.derivesOnly) for (const pragma of DERIVING_PRAGMAS) this.driver.pragma(pragma);
    } catch (cause) {
      this.driver.close();
      throw cause;
    }
  }

  /** The statement, prepared once and kept while it is used. */
  prepare(text: string): Sqlite.Statement {
    const known = this.#statements.get(text);
    if (known) {
      this.#statements.delete(text);
      this.#statements.set(text, known);
      return known;
    }
    const statement = this.driver.prepare(text);
    if (this.#statements.size >= KEPT_STATEMENTS) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(text, statement);
    return statement;
  }

  rows(text: string, values: readonly SqlValue[]): Row[] {
    return this.prepare(text).all(...values) as Row[];
  }

  /** The row ids in the one column of a statement, in its order. */
  ids(text: string, values: readonly SqlValue[]): Int32Array {
    // One long text instead of a row an id: half of the time for a hundred thousand.
    const row = this.prepare(
      `WITH found("id") AS (${text}) SELECT json_group_array("id") AS "ids" FROM found`,
    ).get(...values);
    return Int32Array.from(JSON.parse(String((row as Row).ids)) as number[]);
  }

  /** The row ids in the first column of a statement, and the numbers in its second. */
  numberedIds(text: string, values: readonly SqlValue[]): NumberedIds {
    const row = this.prepare(
      `WITH found("id", "number") AS (${text})
       SELECT json_group_array("id") AS "ids", json_group_array("number") AS "numbers" FROM found`,
    ).get(...values) as Row;
    return {
      ids: Int32Array.from(JSON.parse(String(row.ids)) as number[]),
      numbers: Float64Array.from(JSON.parse(String(row.numbers)) as (number | null)[], (one) => one ?? NaN),
    };
  }

  close(): void {
    this.#statements.clear();
    this.driver.close();
  }
}
