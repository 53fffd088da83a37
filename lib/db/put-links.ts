import { LINK_FIELDS, type TermSource, termsOf } from "../query/terms-of";
import { list, type Sql, type SqlValue, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";
import type { StoredLinks } from "./stored-record";

const CHUNK = 500;
const NOTHING: TermSource = {
  labels: [],
  user: null,
  deciders: [],
  consulted: [],
  informed: [],
  authors: [],
  files: [],
  tests: [],
  links: [],
};

/** Replace the resolved links of these records, and the terms by which links are filtered. */
export async function putLinks(db: Database, batch: readonly StoredLinks[]): Promise<void> {
  if (batch.length === 0) return;
  const cleared: Sql[] = [];
  for (let from = 0; from < batch.length; from += CHUNK) {
    const ids = list(batch.slice(from, from + CHUNK).map(({ recordId }) => recordId));
    cleared.push(
      sql`DELETE FROM "Link" WHERE "fromId" IN (${ids})`,
      sql`DELETE FROM "RecordTerm" WHERE "field" IN (${list(LINK_FIELDS)}) AND "recordId" IN (${ids})`,
    );
  }
  await db.write([
    ...cleared,
    {
      table: "Link",
      columns: ["fromId", "toId", "rel", "target", "evidence", "line"],
      rows: batch.flatMap(({ recordId, links }) =>
        links.map(({ toId, rel, target, evidence, line }): SqlValue[] => [
          recordId,
          toId,
          rel,
          storable(target),
          storable(evidence),
          line,
        ]),
      ),
    },
    {
      table: "RecordTerm",
      columns: ["recordId", "field", "value"],
      rows: batch.flatMap((stored) =>
        linkTerms(stored).map((term): SqlValue[] => [stored.recordId, ...term]),
      ),
    },
  ]);
}

/** The terms by which a record's links are filtered. */
export function linkTerms({ links }: Pick<StoredLinks, "links">): [field: string, value: string][] {
  return termsOf({ ...NOTHING, links: [...links] }).map(({ field, value }) => [field, value]);
}
