import { LINK_FIELDS } from "../query/terms-of";
import { list, sql } from "../sql";
import type { Database } from "./database";
import { linkTerms } from "./put-links";
import { storable } from "./record-values";
import type { StoredLinks } from "./stored-record";

/**
 * What the links of each record of a source are now, and the terms they are filtered by, as one text a record, to see
 * whether newly resolved ones differ: where a record moved, the links to it stay and the terms do not. Not the links
 * themselves: a source may have half a million.
 */
export async function storedLinks(db: Database, sourceId: string): Promise<Map<number, string>> {
  const rows = await db.rows(sql`
    SELECT "fromId", "toId", "rel", "target", "evidence", "line"
    FROM "Link" JOIN "Record" ON "Record"."id" = "fromId"
    WHERE "sourceId" = ${sourceId} ORDER BY "fromId", "Link"."id"`);
  const texts = new Map<number, string>();
  for (const row of rows) {
    const from = Number(row.fromId);
    texts.set(
      from,
      (texts.get(from) ?? "") + lineOf([row.toId, row.rel, row.target, row.evidence, row.line]),
    );
  }
  const terms = new Map<number, string[]>();
  const named = await db.rows(sql`
    SELECT "recordId", "field", "value" FROM "RecordTerm" JOIN "Record" ON "Record"."id" = "recordId"
    WHERE "field" IN (${list(LINK_FIELDS)}) AND "sourceId" = ${sourceId}`);
  for (const { recordId, field, value } of named) {
    const of = terms.get(Number(recordId));
    if (of) of.push(lineOf([field, value]));
    else terms.set(Number(recordId), [lineOf([field, value])]);
  }
  for (const [id, lines] of terms) texts.set(id, (texts.get(id) ?? "") + lines.sort().join(""));
  return texts;
}

/** The same text of links that were just resolved. */
export function linksText(stored: Pick<StoredLinks, "links">): string {
  const links = stored.links.map(({ toId, rel, target, evidence, line }) =>
    lineOf([toId, rel, storable(target), storable(evidence), line]),
  );
  return [...links, ...linkTerms(stored).map(lineOf).sort()].join("");
}

function lineOf(values: unknown[]): string {
  return `${JSON.stringify(values)}\n`;
}
