import type { Row } from "./database";
import type { SqliteConnection } from "./sqlite-connection";

/** Different statements whose rows are kept. */
const MOST_KEPT = 50;

type Kept = { at: string; rows: Promise<readonly Row[]> };

/**
 * Rows of a file that are read again only once something was written to it. SQLite counts for a connection what
 * others have committed, in this process or another; what the connection commits itself is counted by `noteWrite`.
 * Both are looked up without a read of the file.
 */
export class KeptRows {
  readonly #connection: SqliteConnection;
  readonly #kept = new Map<string, Kept>();
  #written = 0;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  noteWrite(): void {
    this.#written++;
  }

  /** @param key the statement with its values */
  read(key: string, ask: () => Promise<Row[]>): Promise<readonly Row[]> {
    // What a transaction under way has written may be taken back.
    if (this.#connection.driver.inTransaction) return ask();
    // Looked up before it is asked: rows may be newer than their count, never older.
    const at = `${String(this.#connection.driver.pragma("data_version", { simple: true }))} ${this.#written}`;
    const known = this.#kept.get(key);
    if (known?.at === at) return known.rows;
    const rows = ask();
    this.#kept.delete(key);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, { at, rows });
    rows.catch(() => this.#kept.delete(key));
    return rows;
  }
}
