import type { Context } from "../../context";
import { plannedBytes } from "../../queries/reviews/planned-bytes";
import type { WriteRow } from "../../queries/reviews/write-row";
import { decodeText } from "../../records/decode-text";
import { applyEdits } from "../../records/edit/edit";
import { unifiedPatch } from "../../records/history/unified-patch";
import { maskText } from "../../records/showing/mask-secrets";
import { type Refusal, refuse } from "../../refusal";
import type { PlannedFile } from "../../reviews/write-plan";
import { readFile } from "../../sources/read-file";
import { sql } from "../../sql";

/**
 * The files of an undo; none where nothing is in them yet, or they hold the old bytes already. Refused,
 * with the difference, where a file was changed after the verdict was written into it.
 */
export async function inverseOf(ctx: Context, write: WriteRow): Promise<PlannedFile[] | Refusal> {
  const { root, files, state } = write;
  if (state !== "written") return [];
  const inverses: PlannedFile[] = [];
  for (const file of files) {
    const { path, before, after, edits, inverse } = file;
    const undone = {
      path,
      before: after,
      after: before ?? after,
      edits: inverse,
      inverse: edits,
      text: null,
    };
    const found = plannedBytes(root, undone);
    if ("refused" in found) return refuseMoved(ctx, root, file);
    if (!found.isDone) inverses.push(undone);
  }
  return inverses;
}

async function refuseMoved(ctx: Context, root: string, file: PlannedFile): Promise<Refusal> {
  const refusal = refuse(
    "undo-moved",
    `${file.path} has changed since the verdict was written, so that cannot be taken back byte by byte.`,
    "Look at the difference; open a new round to decide anew.",
  );
  const reading = readFile(root, file.path);
  const [kept] = await ctx.db.rows(sql`SELECT "text" FROM "RevisionText" WHERE "hash" = ${file.before}`);
  if (!reading.ok || !kept) return refusal;
  try {
    const wrote = applyEdits(String(kept.text), file.edits);
    const { text } = decodeText(reading.bytes);
    const difference = unifiedPatch(file.path, wrote, maskText(text));
    return { ...refusal, difference };
  } catch {
    // A byte order mark shifts the edits: without the difference the sentence still holds.
    return refusal;
  }
}
