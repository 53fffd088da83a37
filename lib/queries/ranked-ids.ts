import type { Context } from "../context";
import { numberValue } from "../db/record-values";
import { namedNumber } from "../query/named-number";
import type { TextPredicate } from "../query/query-plan";
import type { TextCondition } from "../search/search-index";
import type { ListPlan } from "./list-plan";
import { countMask, idsAlong, lastIds, type Mask } from "./mask";
import type { MatchMasks } from "./match-mask";
import { placeFinder, type RecordColumns } from "./record-columns";

/** Of more matches than this only those are ranked that have the words in their title: ranking costs for every match. */
export const MOST_RANKED = 2000;

/** The order of a mask that is kept is kept with it: pages and neighbours of one search have it made once. */
const kept = new WeakMap<Mask, Promise<Int32Array>>();

/**
 * Row ids of all matches of a list's query, best first. Where there are too many to rank a word says little of
 * what is meant: those that have it in their title come first, then all others, newest first.
 */
export function rankedIds(ctx: Context, list: ListPlan, masks: MatchMasks, mask: Mask): Promise<Int32Array> {
  const known = kept.get(mask);
  if (known) return known;
  const made = rank(ctx, list, masks, mask);
  kept.set(mask, made);
  made.catch(() => kept.delete(mask));
  return made;
}

async function rank(ctx: Context, list: ListPlan, { columns }: MatchMasks, mask: Mask): Promise<Int32Array> {
  const { ids, byDate, newness } = columns;
  const total = list.text === null ? 0 : countMask(mask);
  if (list.text === null || total === 0) return new Int32Array(0);
  const placeOf = placeFinder(ids);
  const left = mask.slice();
  const ranked: { place: number; rank: number }[] = [];
  const ranks =
    total <= MOST_RANKED
      ? await ranksAmong(ctx, list.text, lastIds(mask, ids, total))
      : await titleRanks(ctx, list.plan.texts, columns, mask);
  for (const [id, rank] of ranks) {
    const place = placeOf(id);
    if (place < 0 || left[place] === 0) continue;
    left[place] = 0;
    ranked.push({ place, rank });
  }
  const named = namedPlaces(list.plan.texts, columns);
  const asNamed = ({ place }: { place: number }) => named?.[place] ?? 0;
  named?.forEach((isNamed, place) => {
    if (isNamed > 0 && left[place] === 1) {
      left[place] = 0;
      ranked.push({ place, rank: Number.MAX_VALUE });
    }
  });
  ranked.sort((a, b) => asNamed(b) - asNamed(a) || a.rank - b.rank || newness[a.place]! - newness[b.place]!);
  const ordered = new Int32Array(total);
  ranked.forEach(({ place }, at) => {
    ordered[at] = ids[place]!;
  });
  ordered.set(idsAlong(byDate, left, ids, total - ranked.length), ranked.length);
  return ordered;
}

/**
 * Where a query is nothing but the number of a record (`ADR-0007`), the records that have it: they come before
 * those that only speak of it, decisions first where it does not say which. null for every other query.
 */
function namedPlaces(texts: readonly TextPredicate[], { coded }: RecordColumns): Uint8Array | null {
  const words = texts.every(({ parts }) => parts.length === 0) ? texts.flatMap(({ tokens }) => tokens) : [];
  const named = words.length > 2 ? null : namedNumber(words.join(" "));
  if (named === null) return null;
  const { number, kind } = coded;
  const hasNumber = number.values.map((value) => numberValue(value) === named.number);
  const isDecision = kind.values.map((value) => value === "decision");
  return Uint8Array.from(number.codes, (code, place) => {
    if (!hasNumber[code]) return 0;
    const decision = isDecision[kind.codes[place]!]!;
    if (named.kind !== null) return (named.kind === "decision") === decision ? 1 : 0;
    return decision ? 2 : 1;
  });
}

type Ranks = [id: number, rank: number][];

async function ranksAmong(ctx: Context, text: TextCondition, among: readonly number[]): Promise<Ranks> {
  const rows = await ctx.db.rows(ctx.index.ranks(text, among));
  return rows.map((row) => [Number(row.id), Number(row.rank)]);
}

/** Matches that have some of the words in their title. Of very many those added last are ranked, the others alike. */
async function titleRanks(
  ctx: Context,
  texts: readonly TextPredicate[],
  { ids }: RecordColumns,
  mask: Mask,
): Promise<Ranks> {
  const inTitle = texts.flatMap((one): TextPredicate[] =>
    one.parts.length === 0 || one.parts.includes("title") ? [{ ...one, parts: ["title"] }] : [],
  );
  if (inTitle.length === 0) return [];
  const condition: TextCondition = inTitle.length === 1 ? inTitle[0]! : { type: "or", children: inTitle };
  const placeOf = placeFinder(ids);
  const titled = new Uint8Array(mask.length);
  for (const id of await ctx.db.ids(ctx.index.ids(condition))) {
    const place = placeOf(id);
    if (place >= 0) titled[place] = mask[place]!;
  }
  const ranks = await ranksAmong(ctx, condition, lastIds(titled, ids, MOST_RANKED));
  const known = new Set(ranks.map(([id]) => id));
  const others = lastIds(titled, ids, mask.length).filter((id) => !known.has(id));
  return [...ranks, ...others.map((id): Ranks[number] => [id, Number.MAX_VALUE])];
}
