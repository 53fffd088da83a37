import type { z } from "zod";
import type { Context } from "../context";
import { withoutCommonWords } from "../query/common-words";
import { didYouMean } from "../query/did-you-mean";
import { join, raw, sql } from "../sql";
import { type ListPlan, listPlan } from "./list-plan";
import type { listInput } from "./list-view";
import type { MatchMasks } from "./match-mask";

/**
 * What somebody may have meant whose query finds nothing, or little: of a sentence the words that mean
 * something, where they find more; near words of the index for those that stand nowhere. null: nothing better.
 */
export async function suggestQuery(
  ctx: Context,
  list: ListPlan,
  asked: z.output<typeof listInput>,
  found: { total: number; masks: MatchMasks },
): Promise<string | null> {
  const fewer = withoutCommonWords(list.parsed, asked.q);
  const meant = fewer === null ? list : await listPlan(ctx, { ...asked, q: fewer });
  const near = found.total === 0 ? await nearQuery(ctx, meant, fewer ?? asked.q) : null;
  if (near !== null || fewer === null) return near;
  return (await found.masks.all(meant.conjuncts)).count() > found.total ? fewer : null;
}

async function nearQuery(ctx: Context, list: ListPlan, q: string): Promise<string | null> {
  const words = [...new Set(list.plan.texts.filter(({ grams }) => !grams).flatMap(({ tokens }) => tokens))];
  const unknown = await unknownWords(ctx, words);
  if (unknown.length === 0) return null;
  // What stands in some record is no mistake, however near it is to what was looked up for another word.
  const known = words.filter((word) => !unknown.includes(word)).map((word) => ({ word, count: 0 }));
  return didYouMean(list.parsed, q, [...(await ctx.index.wordsNear(unknown)), ...known]);
}

/** The words that stand in no record: looking for near ones costs far more than this. */
async function unknownWords(ctx: Context, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const stands = words.map((word, index) => {
    const found = ctx.index.ids({ type: "text", tokens: [word], prefix: false, grams: false, parts: [] });
    return sql`EXISTS (${found}) AS ${raw(`"stands${index}"`)}`;
  });
  const [row] = await ctx.db.rows(sql`SELECT ${join(stands, ", ")}`);
  return words.filter((_, index) => !row?.[`stands${index}`]);
}
