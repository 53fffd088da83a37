import type { Context } from "../../context";
import { decodeText } from "../../records/decode-text";
import { maskText } from "../../records/showing/mask-secrets";
import { findWorkTree } from "../../sources/find-work-tree";
import { readBlobs } from "../../sources/git-content";
import { list, sql } from "../../sql";
import type { RecordLife, StoredRevision } from "./select-revisions";

/**
 * The texts of revisions, secrets masked: from git on demand, of plain folders as they were kept. null
 * where there is none: the file was gone, or git has the content no longer.
 */
export async function readRevisionTexts(
  ctx: Context,
  life: RecordLife,
  revisions: readonly StoredRevision[],
): Promise<(string | null)[]> {
  const texts = new Map<string, string>();
  const ofGit = revisions.filter((revision) => revision.commit !== null && revision.blob !== null);
  const place = ofGit.length > 0 ? findWorkTree(life.record.sourcePath) : null;
  if (place)
    await readBlobs(place, [...new Set(ofGit.map(({ blob }) => blob!))], (blob, bytes) => {
      if (bytes) texts.set(blob, maskText(decodeText(bytes).text));
    });
  const kept = revisions.flatMap(({ commit, blob }) => (commit === null && blob !== null ? [blob] : []));
  if (kept.length > 0) {
    const rows = await ctx.db.rows(
      sql`SELECT "hash", "text" FROM "RevisionText" WHERE "hash" IN (${list([...new Set(kept)])})`,
    );
    for (const row of rows) texts.set(String(row.hash), String(row.text));
  }
  return revisions.map(({ blob }) => (blob === null ? null : (texts.get(blob) ?? null)));
}

/** The text a record has now, as the last sync read it, secrets masked. */
export async function readTextNow(ctx: Context, life: RecordLife): Promise<string> {
  const [row] = await ctx.db.rows(
    sql`SELECT t."text", r."goneAt" FROM "RecordText" t JOIN "Record" r ON r."id" = t."id" WHERE t."id" = ${life.record.rowId}`,
  );
  return row && row.goneAt === null ? String(row.text) : "";
}
