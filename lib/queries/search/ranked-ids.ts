import type { Context } from "../../context";
import { numberValue } from "../../db/record-values";
import type { NamedNumber } from "../../query/plan/named-number";
import type { TextPredicate } from "../../query/plan/query-plan";
import type { TextCondition } from "../../search/search-index";
import type { RecordColumns } from "../lists/coded-columns";
import type { ListPlan } from "../lists/list-plan";
import { Mask } from "../lists/mask";
import type { MatchMasks } from "../lists/match-mask";
import { placeFinder } from "../lists/place-finder";
import { findMatches, MOST_RANKED, type Ranks, rankMatches } from "./find-matches";

/** Titles that hold the words are asked for at once up to so many; of more, one question more asks for all. */
const MOST_TITLED = 10_000;

/** Matches that were ranked, best first, and those that follow them, newest first. */
type Ranking = { ranked: Int32Array; left: Mask };

/** The ranking of a mask that is kept is kept with it: pages and neighbours of one search have it made once. */
const kept = new WeakMap<Mask, Promise<Ranking>>();
/** What was asked last of the titles of a mask's records: its next page is asked for next. */
const titled = new WeakMap<Mask, { question: string; ids: Int32Array }>();

/**
 * Row ids of the matches of a list's query, best first: at least the first `least`. Where there are too many to
 * rank a word says little of what is meant: those that have it in their title come first, then all others,
 * newest first.
 */
export async function rankedIds(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
  least: number,
): Promise<Int32Array> {
  const { columns } = masks;
  let ranking = kept.get(mask);
  if (!ranking) {
    ranking = rank(ctx, list, masks, mask);
    kept.set(mask, ranking);
    ranking.catch(() => kept.delete(mask));
  }
  const { ranked, left } = await ranking;
  const rest = left.idsAlong(columns.byDate, columns.ids, Math.max(0, least - ranked.length));
  const ordered = new Int32Array(ranked.length + rest.length);
  ordered.set(ranked);
  ordered.set(rest, ranked.length);
  return ordered;
}

/**
 * The first row ids of a list in the same order where its matches are not known, because there are so many. All of
 * `mask` that have any of the words in their title must be matches. null: fewer than `least` have them there, and
 * the matches must be found out.
 */
export async function titledIds(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
  least: number,
): Promise<Int32Array | null> {
  const question = JSON.stringify(list.conjuncts);
  const known = titled.get(mask);
  if (known?.question === question) return known.ids.length < least ? null : known.ids;
  const ranks = await titleRanks(ctx, list.plan.texts, masks, mask);
  const ids = inOrder(list, masks.columns, mask, ranks).ranked;
  titled.set(mask, { question, ids });
  return ids.length < least ? null : ids;
}

async function rank(ctx: Context, list: ListPlan, masks: MatchMasks, mask: Mask): Promise<Ranking> {
  const { columns } = masks;
  const total = list.ranksBy === null ? 0 : mask.count();
  if (list.ranksBy === null || total === 0) return { ranked: new Int32Array(0), left: mask.copy() };
  if (total > MOST_RANKED)
    return inOrder(list, columns, mask, await titleRanks(ctx, list.plan.texts, masks, mask));
  const ranks = masks.ranksOf(list.ranksBy);
  return inOrder(
    list,
    columns,
    mask,
    ranks ?? (await rankMatches(ctx, list.ranksBy, mask.lastIds(columns.ids, total))),
  );
}

/** Ranked matches, each once, in the order in which they are shown. */
function inOrder(list: ListPlan, columns: RecordColumns, mask: Mask, ranks: Ranks): Ranking {
  const { ids, newness } = columns;
  const left = mask.copy();
  const placeOf = placeFinder(ids);
  const named = namedPlaces(list.plan.named, columns);
  const places = new Int32Array(ranks.ids.length + named.size);
  const rankAt = new Float64Array(places.length);
  let count = 0;
  const take = (place: number, rank: number) => {
    if (place < 0 || !left.has(place)) return;
    left.remove(place);
    places[count] = place;
    rankAt[count++] = rank;
  };
  for (let at = 0; at < ranks.ids.length; at++) take(placeOf(ranks.ids[at]!), ranks.ranks[at]!);
  for (const place of named.keys()) take(place, Number.MAX_VALUE);
  const precedence = (at: number) => named.get(places[at]!) ?? 0;
  const order = Int32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) =>
      (named.size > 0 ? precedence(b) - precedence(a) : 0) ||
      rankAt[a]! - rankAt[b]! ||
      newness[places[a]!]! - newness[places[b]!]!,
  );
  return { ranked: order.map((at) => ids[places[at]!]!), left };
}

/**
 * Where a query is the number of a record (`ADR-0007`), the places of the records that have it: they come before
 * those that only speak of it, decisions (2) before others (1) where it does not say which.
 */
function namedPlaces(asked: NamedNumber | null, { coded }: RecordColumns): Map<number, number> {
  const places = new Map<number, number>();
  if (asked === null) return places;
  const { number, kind } = coded;
  const hasNumber = number.values.map((value) => numberValue(value) === asked.number);
  number.codes.forEach((code, place) => {
    if (!hasNumber[code]) return;
    const own = kind.values[kind.codes[place]!];
    if (asked.kind === null) places.set(place, own === "decision" ? 2 : 1);
    else if (asked.kind === own) places.set(place, 1);
  });
  return places;
}

/** Matches that have some of the words in their title. Of very many those added last are ranked, the others alike. */
async function titleRanks(
  ctx: Context,
  texts: readonly TextPredicate[],
  masks: MatchMasks,
  mask: Mask,
): Promise<Ranks> {
  const { ids } = masks.columns;
  const inTitle = texts.flatMap((one): TextPredicate[] =>
    one.parts.length === 0 || one.parts.includes("title") ? [{ ...one, parts: ["title"] }] : [],
  );
  if (inTitle.length === 0) return { ids: new Int32Array(0), ranks: new Float64Array(0) };
  const condition: TextCondition = inTitle.length === 1 ? inTitle[0]! : { type: "or", children: inTitle };
  // Of others than the mask's the ranks are passed over when they are put in order.
  const known = masks.ranksOf(condition);
  if (known) return known;
  const found = await findMatches(ctx, condition, MOST_TITLED);
  if (found?.ranks) {
    const ranks = { ids: found.ids, ranks: found.ranks };
    masks.keepRanks(condition, ranks);
    return ranks;
  }
  const placeOf = placeFinder(ids);
  const titled = Mask.none(mask.size);
  for (const id of found?.ids ?? (await ctx.db.ids(ctx.index.ids(condition)))) {
    const place = placeOf(id);
    if (place >= 0 && mask.has(place)) titled.add(place);
  }
  const best = await rankMatches(ctx, condition, titled.lastIds(ids, MOST_RANKED));
  for (const id of best.ids) titled.remove(placeOf(id));
  const others = titled.lastIds(ids, titled.size);
  const all = {
    ids: new Int32Array(best.ids.length + others.length),
    ranks: new Float64Array(best.ids.length + others.length),
  };
  all.ids.set(best.ids);
  all.ids.set(others, best.ids.length);
  all.ranks.fill(Number.MAX_VALUE).set(best.ranks);
  return all;
}
