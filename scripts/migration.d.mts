/** What SQL the migrations of SQLite lack to give the schema; "" when nothing. */
export function missingOnSqlite(): Promise<string>;
/** The same for PostgreSQL; `url` is of an empty database. */
export function missingOnPostgres(url: string): Promise<string>;
export function withByteOrder(sql: string): string;
