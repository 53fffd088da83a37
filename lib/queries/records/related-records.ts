import { z } from "zod";
import type { Context } from "../../context";
import type { TextPredicate } from "../../query/plan/query-plan";
import { phraseOf } from "../../query/text/text-phrase";
import { isRefusal, type Refusal } from "../../refusal";
import { list, sql } from "../../sql";
import type { RecordColumns } from "../lists/coded-columns";
import { placeFinder } from "../lists/place-finder";
import { recordColumns } from "../lists/record-columns";
import { recordRow } from "../lists/record-row";
import { selectRecordRows } from "../lists/select-record-rows";
import { refuseMissingRecord } from "../refuse-missing";
import { recordInput } from "./get-record";
import { COMMON, isTellingShare, tellingWords } from "./telling-words";

export const relatedInput = recordInput;

export const relatedView = z.object({
  related: z.array(
    recordRow
      .pick({ source: true, path: true, kind: true, title: true, number: true, status: true, stage: true })
      .extend({
        /** What both have, strongest first: `file`, `test`, `label`, `commit`, `pr`, `adr`, `spec`, `phr`, `word` or `feature`. */
        reasons: z.array(z.object({ what: z.string(), values: z.array(z.string()) })),
      }),
  ),
});
export type RelatedView = z.infer<typeof relatedView>;

/** How much it says that two records have the same of a thing. */
const WEIGHTS: { readonly [what: string]: number } = {
  commit: 1.5,
  pr: 1.5,
  file: 1,
  adr: 0.8,
  phr: 0.8,
  test: 0.7,
  label: 0.6,
  spec: 0.3,
  word: 0.8,
};
/** Paths and numbers mean something else in another source. */
const EVERYWHERE = ["label", "word"];
const MOST_TERMS = 120;
const MOST_WORDS = 8;
const SHOWN = 6;
/** Below it, two records merely resemble each other. */
const LEAST = 3;

type Found = Map<number, { score: number; values: Map<string, string[]> }>;

/**
 * Records that have much in common with one and are not linked with it: files they touched, labels,
 * decisions and specs they lead to, rare words of their titles. What is rare weighs more; a shared
 * feature adds to what is found, and is no reason alone. Every record comes with its reasons.
 */
export async function relatedRecords(
  ctx: Context,
  input: z.input<typeof relatedInput>,
): Promise<RelatedView | Refusal> {
  const { source, path } = relatedInput.parse(input);
  const [own] = await ctx.db.rows(sql`
    SELECT r."id", r."title" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path}`);
  if (!own) return refuseMissingRecord(source, path);
  const id = Number(own.id);
  const { columns } = await recordColumns(ctx);
  const [terms, words, linked] = await Promise.all([
    sharedTerms(ctx, id),
    sharedWords(ctx, String(own.title), columns.ids.length),
    ctx.db.rows(sql`SELECT "fromId", "toId" FROM "Link" WHERE "fromId" = ${id} OR "toId" = ${id}`),
  ]);
  const found: Found = new Map();
  const placeOf = placeFinder(columns.ids);
  for (const shared of [...terms, ...words]) weigh(found, shared, id, columns, placeOf);
  for (const { fromId, toId } of linked) for (const end of [fromId, toId]) found.delete(Number(end));
  const best = [...found]
    .map(([other, { score, values }]) => {
      const isSameFeature = sameOf(columns, "featureId", placeOf(id), placeOf(other));
      if (isSameFeature) values.set("feature", []);
      return { other, values, score: score + (isSameFeature ? 1 : 0) };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || b.other - a.other)
    .slice(0, SHOWN);
  if (best.length === 0) return { related: [] };
  const rows = await selectRecordRows(ctx, sql`WHERE r."id" IN (${list(best.map(({ other }) => other))})`);
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  const related = best.flatMap(({ other, values }) => {
    const row = byId.get(other);
    const reasons = [...values].map(([what, shared]) => ({ what, values: shared }));
    return row && row.goneAt === null ? [{ ...row, reasons }] : [];
  });
  return relatedView.parse({ related });
}

type Shared = { what: string; value: string; ids: readonly number[] };

/** The record's own terms that few others have, with who has them. */
async function sharedTerms(ctx: Context, id: number): Promise<Shared[]> {
  const rows = await ctx.db.rows(sql`
    SELECT t."field", t."value", (SELECT string_agg(CAST(c."recordId" AS TEXT), ',') FROM (
        SELECT o."recordId" FROM "RecordTerm" o WHERE o."field" = t."field" AND o."value" = t."value"
        LIMIT ${COMMON + 1}) c) AS "ids"
    FROM (SELECT "field", "value" FROM "RecordTerm" WHERE "recordId" = ${id}
      AND "field" IN ('file', 'test', 'label', 'commit', 'pr', 'adr', 'spec', 'phr') LIMIT ${MOST_TERMS}) t`);
  return rows
    .map((row) => ({
      what: String(row.field),
      value: String(row.value),
      ids: String(row.ids ?? "")
        .split(",")
        .map(Number),
    }))
    .filter(({ ids }) => ids.length > 1 && ids.length <= COMMON);
}

/** Words of the title that stand in few other titles. */
async function sharedWords(ctx: Context, title: string, all: number): Promise<Shared[]> {
  const shared = await Promise.all(
    tellingWords(title)
      .slice(0, MOST_WORDS)
      .map(async (word): Promise<Shared[]> => {
        const phrase = phraseOf(word, false);
        if (phrase === null) return [];
        const asked: TextPredicate = { type: "text", ...phrase, grams: false, parts: ["title"] };
        const ids = await ctx.db.ids(ctx.index.ids(asked));
        return isTellingShare(ids.length, all) ? [{ what: "word", value: word, ids: Array.from(ids) }] : [];
      }),
  );
  return shared.flat();
}

function weigh(
  found: Found,
  { what, value, ids }: Shared,
  own: number,
  columns: RecordColumns,
  placeOf: (id: number) => number,
): void {
  const weight = (WEIGHTS[what] ?? 0) * Math.log((columns.ids.length + 10) / ids.length);
  for (const other of ids) {
    if (other === own || placeOf(other) < 0) continue;
    if (!EVERYWHERE.includes(what) && !sameOf(columns, "sourceId", placeOf(own), placeOf(other))) continue;
    const known = found.get(other) ?? { score: 0, values: new Map<string, string[]>() };
    known.score += weight;
    known.values.set(what, [...(known.values.get(what) ?? []), value]);
    found.set(other, known);
  }
}

function sameOf(columns: RecordColumns, column: "featureId" | "sourceId", a: number, b: number): boolean {
  const { values, codes } = columns.coded[column];
  return codes[a] !== undefined && codes[a] === codes[b] && values[codes[a]] !== "";
}

/** The related records of a page, none where they cannot be told. */
export async function relatedOf(
  ctx: Context,
  at: z.input<typeof relatedInput>,
): Promise<RelatedView["related"]> {
  const found = await relatedRecords(ctx, at);
  return isRefusal(found) ? [] : found.related;
}
