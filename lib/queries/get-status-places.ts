import { z } from "zod";
import type { Context } from "../context";
import { decodeForEdit } from "../records/edit/decode-for-edit";
import { isEditRefusal } from "../records/edit/edit-refusal";
import { readForEdit } from "../records/edit/read-for-edit";
import { statusChoices } from "../records/edit/status-choices";
import { unifiedPatch } from "../records/history/unified-patch";
import { STATUSES } from "../records/vocabulary";
import { type Refusal, refuse } from "../refusal";
import { fileHash } from "../sources/open-target";
import { readFile } from "../sources/read-file";
import { sql } from "../sql";
import { refuseMissingRecord } from "./get-history";
import { recordInput } from "./get-record";
import { ownWordsAround } from "./own-words-around";

const targets = STATUSES.filter(
  (status) => status !== "conflict" && status !== "none" && status !== "unknown" && status !== "unresolved",
);

export const statusPlacesInput = recordInput.extend({
  /** What the status is to be. */
  status: z.enum(targets).default("proposed"),
  /** Day of the change, `YYYY-MM-DD`, for dialects that note it. */
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});

export const statusPlacesView = z.object({
  source: z.string(),
  path: z.string(),
  /** What the file says now, and where it says it. */
  status: z.enum(STATUSES),
  places: z.array(z.object({ where: z.string(), line: z.number(), raw: z.string(), status: z.string() })),
  /** sha256 of the bytes the choices were made from: what guards the write. */
  fileHash: z.string(),
  /** What a person may choose; none when the status can be written without being told where. */
  choices: z.array(
    z.object({
      /** What `placeOrSetStatus` and `docket set-status --place` are given. */
      id: z.string(),
      sentence: z.string(),
      /** Where the status would stand afterwards, and that line. */
      line: z.number(),
      excerpt: z.string(),
      /** Unified difference of the file. */
      patch: z.string(),
    }),
  ),
});
export type StatusPlacesView = z.infer<typeof statusPlacesView>;

/**
 * Where the status of a decision could go when its file states none, contradicts itself or says what is no
 * status: each choice with what it would do to the file as it is on disk now.
 */
export async function getStatusPlaces(
  ctx: Context,
  input: z.input<typeof statusPlacesInput>,
): Promise<StatusPlacesView | Refusal> {
  const { source, path, status, date } = statusPlacesInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT s."path" AS "root" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path} AND r."kind" = 'decision'
      AND r."goneAt" IS NULL`);
  if (!row) return refuseMissingRecord(source, path);
  const root = String(row.root);
  const reading = readFile(root, path);
  if (!reading.ok)
    return refuse("file-missing", `${path} cannot be read. ${reading.reason}`, "Sync the source.");
  const decoded = decodeForEdit(reading.bytes);
  if (isEditRefusal(decoded)) return refuse("edit-refused", decoded.sentence, "Save the file as UTF-8 text.");

  const file = { path, text: decoded.text };
  const { record } = readForEdit(path, decoded.text.replace(/^\ufeff/, ""));
  const choices = statusChoices(file, { status, date, ...ownWordsAround(root, path) });
  return statusPlacesView.parse({
    source,
    path,
    status: record.status ?? "none",
    places: record.statusPlaces,
    fileHash: fileHash(reading.bytes),
    choices: choices.map(({ written, ...choice }) => ({
      ...choice,
      patch: unifiedPatch(path, decoded.text, written.after),
    })),
  });
}
