import type { Database } from "../db/database";
import { postgresIndex } from "./postgres-index";
import type { SearchIndex } from "./search-index";
import { sqliteIndex } from "./sqlite-index";

/** The search index of a database. Call `ensure()` once, before records are written or searched. */
export function openIndex(db: Database): SearchIndex {
  return db.provider === "sqlite" ? sqliteIndex(db) : postgresIndex(db);
}
