import { z } from "zod";
import type { Context } from "../../context";
import type { Refusal } from "../../refusal";
import { refuseMissingRecord } from "../refuse-missing";
import { recordInput } from "./get-record";
import { type RevisionTextView, revisionTextView } from "./history-view";
import { readRevisionTexts } from "./read-revision-texts";
import { findRevision, refuseLostContent, refuseMissingRevision, selectRecordLife } from "./select-revisions";

export const revisionInput = recordInput.extend({
  /** A revision's id; of a commit, its first seven letters suffice. */
  revision: z.string().regex(/^(?:[0-9a-f]{7,64}|s\d{1,9})$/),
});

/** What a record said at one of its revisions, secrets masked. */
export async function getRevision(
  ctx: Context,
  input: z.input<typeof revisionInput>,
): Promise<RevisionTextView | Refusal> {
  const { source, path, revision: id } = revisionInput.parse(input);
  const life = await selectRecordLife(ctx, source, path);
  if (!life) return refuseMissingRecord(source, path);
  const revision = findRevision(life, id);
  if (revision === undefined) return refuseMissingRevision(id);
  const [text = null] = await readRevisionTexts(ctx, life, [revision]);
  if (text === null && revision.change !== "deleted") return refuseLostContent(id);
  return revisionTextView.parse({ ...life.record, revision, text });
}
