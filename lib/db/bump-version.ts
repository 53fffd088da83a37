import { type Sql, sql } from "../sql";

/** Numbers in Meta by which what was read is kept: of all that is derived, of what people said, of trust. */
type Version = "dataVersion" | "commentsVersion" | "trustVersion";

/** Count a change, in the transaction that makes it: what is kept by this number is read anew. */
export function bumpVersion(version: Version): Sql {
  return sql`INSERT INTO "Meta" ("key", "value") VALUES (${version}, '1')
    ON CONFLICT ("key") DO UPDATE SET "value" = CAST(CAST("Meta"."value" AS INTEGER) + 1 AS TEXT)`;
}
