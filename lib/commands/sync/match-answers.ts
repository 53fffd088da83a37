import type { Context } from "../../context";
import { type AskedCard, askedCards, putAnswers, type StoredAnswer } from "../../db/put-answers";
import type { LinkInput } from "../../db/stored-record";
import { indexAnswers, matchDecision } from "../../records/links/match-decision";
import { placeOfRecord } from "../../records/place-of-record";

/**
 * Find the decisions that seem to answer each suggestion of a source, with score and evidence; a
 * person confirms. Writes nothing when nothing differs; answers whether it wrote.
 */
export async function matchAnswers(
  ctx: Context,
  sourceId: string,
  records: readonly LinkInput[],
  featureOf: ReadonlyMap<string, string>,
): Promise<boolean> {
  const decisions = records.filter((record) => record.kind === "decision" && record.goneAt === null);
  const idOf = new Map(decisions.map((record) => [record.path, record.recordId]));
  const index = indexAnswers(
    decisions.map(({ path, title, date }) => ({
      path,
      title,
      slug: placeOfRecord(path)?.slug ?? path,
      featureKeys: [featureOf.get(path) ?? []].flat(),
      date,
    })),
  );
  const answers = (await askedCards(ctx.db, sourceId)).flatMap((card): StoredAnswer[] =>
    matchDecision(asked(card), index).flatMap(({ path, score, evidence }) => {
      const recordId = idOf.get(path);
      return recordId === undefined
        ? []
        : [{ cardId: card.id, recordId, score, evidence: evidence.join("; ") }];
    }),
  );
  return putAnswers(ctx.db, sourceId, answers);
}

/** People know a feature by its slug; the row's id has the source before it. */
function asked({ brief, title, slug, featureIds, firstDate }: AskedCard) {
  const featureKeys = featureIds.map((id) => id.slice(id.indexOf("/") + 1));
  return { brief, title: title ?? slug, featureKeys, date: firstDate };
}
