import { z } from "zod";
import { DOCUMENT_KINDS, RECORD_KINDS, STATUSES } from "../records/vocabulary";
import { sql } from "../sql";
import type { Database, Row } from "./database";
import { readLinkDetail } from "./record-detail";
import type { LinkInput } from "./stored-record";

const row = z.object({
  id: z.number(),
  key: z.string(),
  path: z.string(),
  kind: z.enum(RECORD_KINDS),
  documentKind: z.enum(DOCUMENT_KINDS).nullable(),
  number: z.string().nullable(),
  title: z.string(),
  date: z.string().nullable(),
  featureId: z.string().nullable(),
  featureRaw: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  statusLine: z.number().nullable(),
  goneAt: z.string().nullable(),
  detail: z.string(),
});

/** So many rows are in memory as they are stored; their JSON is several times what is kept of it. */
const PAGE = 500;

/**
 * What resolving links and features over a source needs of all its records, changed by this sync or
 * not, in order of path. Gone records are among them: old links may still lead there.
 */
export async function linkInputs(db: Database, sourceId: string): Promise<LinkInput[]> {
  const inputs: LinkInput[] = [];
  for (let last = ""; ; ) {
    const rows = await db.rows(sql`
      SELECT "Record"."id", "key", "path", "kind", "documentKind", "number", "title", "date", "featureId",
             "featureRaw", "status", "statusLine", "goneAt", "detail"
      FROM "Record" JOIN "RecordText" ON "RecordText"."id" = "Record"."id"
      WHERE "sourceId" = ${sourceId} AND "path" > ${last} ORDER BY "path" LIMIT ${PAGE}`);
    for (const found of rows) inputs.push(toInput(found));
    if (rows.length < PAGE) return inputs;
    last = inputs.at(-1)?.path ?? "";
  }
}

function toInput(found: Row): LinkInput {
  const { id, detail, ...columns } = row.parse(found);
  const read = readLinkDetail(detail);
  return {
    ...columns,
    recordId: id,
    id: read.id,
    feature: read.feature,
    links: read.links,
    files: read.files,
  };
}
