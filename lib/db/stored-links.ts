import { sql } from "../sql";
import type { Database } from "./database";
import type { StoredLinks } from "./stored-record";

/**
 * What the links of each record of a source are now, as one text a record, to see whether newly
 * resolved ones differ. Not the links themselves: a source may have half a million.
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
  return texts;
}

/** The same text of links that were just resolved. */
export function linksText({ links }: Pick<StoredLinks, "links">): string {
  return links
    .map(({ toId, rel, target, evidence, line }) => lineOf([toId, rel, target, evidence, line]))
    .join("");
}

function lineOf(values: unknown[]): string {
  return `${JSON.stringify(values)}\n`;
}
