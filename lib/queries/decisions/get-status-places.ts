import { z } from "zod";
import type { Context } from "../../context";
import { askPen } from "../../pen/ask-pen";
import { ownWords } from "../../records/edit/own-words";
import { STATUSES, WORD_STATUSES } from "../../records/vocabulary";
import { isRefusal, type Refusal } from "../../refusal";
import { sql } from "../../sql";
import { today } from "../../today";
import { recordInput } from "../records/get-record";
import { refuseMissingRecord } from "../refuse-missing";
import { findDecision, statusRawsAround } from "./decision-now";
import { seeDecision } from "./see-decision";

export const statusPlacesInput = recordInput.extend({
  /** What the status is to be. */
  status: z.enum(WORD_STATUSES).default("proposed"),
});

export const statusPlacesView = z.object({
  source: z.string(),
  path: z.string(),
  /** Key of the decision. */
  key: z.string(),
  /** What the file says now, and where it says it. */
  status: z.enum(STATUSES),
  places: z.array(z.object({ where: z.string(), line: z.number(), raw: z.string(), status: z.string() })),
  /** sha256 of the bytes the choices were made from: what guards the write. */
  file: z.string(),
  /** What a person may choose; none when the status can be written without being told where. */
  choices: z.array(
    z.object({
      /** What the command `place-status` and `docket set-status --place` are given. */
      id: z.string(),
      sentence: z.string(),
      /** Where the status would stand afterwards, and that line. */
      line: z.number(),
      excerpt: z.string(),
      /** Unified difference of the file, secrets masked. */
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
  const { source, path, status } = statusPlacesInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT r."key" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path}`);
  const decision = row ? await findDecision(ctx.db, String(row.key)) : null;
  if (decision === null) return refuseMissingRecord(source, path);
  const now = await seeDecision(decision);
  if (isRefusal(now)) return now;
  const words = ownWords(await statusRawsAround(ctx.db, decision));
  const { text, file } = now;
  const change = { status, date: today(ctx), ...words };
  return statusPlacesView.parse({
    source,
    path,
    key: decision.key,
    status: now.record.status ?? "none",
    places: now.record.statusPlaces,
    file,
    choices: await askPen("choose", { file: { path, text }, change }, [file]),
  });
}
