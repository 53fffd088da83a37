import { z } from "zod";
import type { Context } from "../../context";
import { wordDifference } from "../../records/history/word-difference";
import type { Refusal } from "../../refusal";
import { refuseMissingRecord } from "../refuse-missing";
import { recordInput } from "./get-record";
import { type DifferenceView, differenceView } from "./history-view";
import { readRevisionTexts, readTextNow } from "./read-revision-texts";
import {
  findRevision,
  refuseLostContent,
  refuseMissingRevision,
  type StoredRevision,
  selectRecordLife,
} from "./select-revisions";

const revisionId = z.string().regex(/^(?:[0-9a-f]{7,64}|s\d{1,9}|now|)$/);

export const differenceInput = recordInput.extend({
  /** A revision's id (of a commit, its first seven letters suffice); empty: the one before `to`. */
  from: revisionId.default(""),
  /** The same; `now` or empty: the file as the last sync read it. */
  to: revisionId.default("now"),
});

/** What changed between any two revisions of a record, word by word, secrets masked. */
export async function getDifference(
  ctx: Context,
  input: z.input<typeof differenceInput>,
): Promise<DifferenceView | Refusal> {
  const { source, path, ...ids } = differenceInput.parse(input);
  const life = await selectRecordLife(ctx, source, path);
  if (!life) return refuseMissingRecord(source, path);
  const { revisions } = life;
  const isNow = ids.to === "now" || ids.to === "";
  const to = isNow ? null : findRevision(life, ids.to);
  if (to === undefined) return refuseMissingRevision(ids.to);
  const before = to === null ? revisions[0] : revisions[revisions.indexOf(to) + 1];
  const from = ids.from === "" || ids.from === "now" ? (before ?? null) : findRevision(life, ids.from);
  if (from === undefined) return refuseMissingRevision(ids.from);

  const wanted = [from, to].filter((one) => one !== null);
  const texts = new Map(
    (await readRevisionTexts(ctx, life, wanted)).map((text, index) => [wanted[index], text]),
  );
  const textOf = (revision: StoredRevision): string | null => {
    const text = texts.get(revision) ?? null;
    return text === null && revision.change === "deleted" ? "" : text;
  };
  const old = from === null ? "" : textOf(from);
  const now = to === null ? await readTextNow(ctx, life) : textOf(to);
  const lost = old === null ? from : now === null ? to : null;
  if (old === null || now === null) return refuseLostContent(lost?.id ?? "");
  const { parts, isCoarse } = wordDifference(old, now);
  const words = (kind: string) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + (part.text.match(/\S+/g)?.length ?? 0) : sum), 0);
  return differenceView.parse({
    ...life.record,
    from,
    to,
    parts,
    isCoarse,
    removedWords: words("removed"),
    addedWords: words("added"),
  });
}
