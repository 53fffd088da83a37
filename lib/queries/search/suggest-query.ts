import type { z } from "zod";
import type { Context } from "../../context";
import { withoutCommonWords } from "../../query/edit/common-words";
import {
  beginningMeant,
  beginningsNear,
  correctableWords,
  didYouMean,
  type KnownWord,
  RARE,
} from "../../query/text/did-you-mean";
import { join, raw, sql } from "../../sql";
import { type ListPlan, listPlan } from "../lists/list-plan";
import type { listInput } from "../lists/list-view";
import type { MatchMasks } from "../lists/match-mask";

/** So many words of a query are looked at. */
const MOST_WORDS = 8;

/**
 * What somebody may have meant whose query finds nothing, or little: of a sentence the words that mean
 * something, where they find more; near words of the index for those that stand nowhere or that are much
 * rarer. null: nothing better.
 */
export async function suggestQuery(
  ctx: Context,
  list: ListPlan,
  asked: z.output<typeof listInput>,
  found: { total: number; masks: MatchMasks },
): Promise<string | null> {
  const fewer = withoutCommonWords(list.parsed, asked.q);
  const meant = fewer === null ? list : await listPlan(ctx, { ...asked, q: fewer });
  const near = await nearQuery(ctx, meant, fewer ?? asked.q);
  if (near !== null || fewer === null) return near;
  return (await found.masks.all(meant.conjuncts)).count() > found.total ? fewer : null;
}

/** Looking for near words costs far more than counting those that were typed: only for what may be a mistake. */
async function nearQuery(ctx: Context, { parsed }: ListPlan, q: string): Promise<string | null> {
  const words = correctableWords(parsed).slice(0, MOST_WORDS);
  const counts = await countsOf(ctx, words);
  const beginnings = counts.flatMap((one) =>
    one.count === 0 ? beginningsNear(one.word) : (beginningMeant(one) ?? []),
  );
  if (beginnings.length === 0) return null;
  const held = counts.filter(({ count }) => count > 0);
  const near = await ctx.index.wordsBeginning(beginnings);
  return didYouMean(parsed, q, [...near.filter(({ word }) => !words.includes(word)), ...held]);
}

/** How many records hold each word; told as far as it matters. */
async function countsOf(ctx: Context, words: readonly string[]): Promise<KnownWord[]> {
  if (words.length === 0) return [];
  const counts = words.map((word, index) => {
    const found = ctx.index.ids({ type: "text", tokens: [word], prefix: false, grams: false, parts: [] });
    return sql`(SELECT count(*) FROM (SELECT 1 AS "one" FROM (${found}) w LIMIT ${RARE}) x) AS ${raw(`"held${index}"`)}`;
  });
  const [row] = await ctx.db.rows(sql`SELECT ${join(counts, ", ")}`);
  return words.map((word, index) => ({ word, count: Number(row?.[`held${index}`] ?? 0) }));
}
