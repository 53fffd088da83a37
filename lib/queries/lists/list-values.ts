import { z } from "zod";
import type { Context } from "../../context";
import { findField } from "../../query/fields";
import { foldAscii } from "../../query/like-pattern";
import { raw, sql } from "../../sql";
import { openTurns } from "../reviews/open-turns";
import { CODED, type CodedColumn, type RecordColumns } from "./coded-columns";
import { recordColumns, type Sources } from "./record-columns";

export const valuesInput = z.strictObject({
  /** An operator of the query language, or another spelling of it. */
  key: z.string().min(1).max(30),
  /** How a value begins, or what it holds; empty: any. */
  q: z.string().max(200).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Values seen in the records whose file is there, with how many have each, most frequent first. */
export const valuesView = z.object({
  key: z.string(),
  values: z.array(z.object({ value: z.string(), count: z.number() })),
});
export type ValuesView = z.infer<typeof valuesView>;

type Counted = ValuesView["values"][number];

/** What stands behind an operator in the records: what completion offers. Unknown operators have no values. */
export async function listValues(ctx: Context, input: z.input<typeof valuesInput>): Promise<ValuesView> {
  const { key, q, limit } = valuesInput.parse(input);
  const field = findField(key);
  const name = field?.key ?? key;
  const { columns, sources } = await recordColumns(ctx);
  const begin = foldAscii(q.trim());
  const known = inMemory(name, columns, sources) ?? (await inReviews(ctx, name));
  const found = known
    ? known.filter(({ value }) => foldAscii(value).includes(begin))
    : await asked(ctx, name, begin, limit);
  const order = (value: string) => (foldAscii(value).startsWith(begin) ? 0 : 1);
  found.sort((a, b) => order(a.value) - order(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1));
  return { key: name, values: found.slice(0, limit) };
}

/** Values that stand in columns which are kept at hand anyway; null for all others. */
function inMemory(key: string, columns: RecordColumns, sources: Sources): Counted[] | null {
  const isThere = presence(columns);
  if (key === "label" || key === "person") {
    const { values, places } = columns.terms[key];
    return values.flatMap((value, index) => {
      const count = (places[index] ?? new Int32Array(0)).reduce((sum, place) => sum + isThere(place), 0);
      return count > 0 ? [{ value, count }] : [];
    });
  }
  const column = ({ source: "sourceId", feature: "featureId", date: "month" } as const)[key] ?? key;
  if (!isCoded(column)) return null;
  const { values, codes } = columns.coded[column];
  const counts = new Int32Array(values.length);
  codes.forEach((code, place) => {
    counts[code]! += isThere(place);
  });
  return values.flatMap((value, code) => {
    const shown =
      key === "source"
        ? sources.get(value)?.slug
        : key === "feature"
          ? columns.features.get(value)?.slug
          : value;
    return shown && counts[code]! > 0 ? [{ value: shown, count: counts[code]! }] : [];
  });
}

/** 1 for a record whose file is there, 0 for one that is gone. */
function presence({ coded: { goneAt } }: RecordColumns): (place: number) => 0 | 1 {
  return (place) => (goneAt.values[goneAt.codes[place]!] === "" ? 1 : 0);
}

/** People as reviews know them: of open ones whose turn it is and who is missing, of latest ones who spoke. */
async function inReviews(ctx: Context, key: string): Promise<Counted[] | null> {
  if (key === "reviewer" || key === "position") {
    const rows = await ctx.db.rows(sql`
      SELECT ${raw(key === "reviewer" ? 'p."name"' : 'p."position"')} AS "value", count(DISTINCT v."key") AS "count"
      FROM "Position" p JOIN "Review" v ON v."id" = p."reviewId" JOIN "Record" r ON r."key" = v."key"
      WHERE r."goneAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Review" w WHERE w."key" = v."key" AND w."round" > v."round") GROUP BY 1`);
    return rows.map((row) => ({ value: String(row.value), count: Number(row.count) }));
  }
  if (key !== "turn" && key !== "needs") return null;
  const counts = new Map<string, number>();
  for (const { turn } of await openTurns(ctx))
    for (const name of new Set((key === "turn" ? turn.people : turn.needs).map((one) => one.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function isCoded(name: string): name is CodedColumn {
  return CODED.some((column) => column === name);
}

/** Columns and terms whose values are many, or rarely asked for. */
async function asked(ctx: Context, key: string, begin: string, limit: number): Promise<Counted[]> {
  const reads = findField(key)?.reads;
  const like = `%${begin.replace(/[\\%_]/g, "\\$&")}%`;
  const statement =
    reads?.from === "column"
      ? sql`SELECT ${raw(`r."${reads.column}"`)} AS "value", count(*) AS "count" FROM "Record" r
          WHERE ${raw(`r."${reads.column}"`)} <> '' AND r."goneAt" IS NULL
            AND lower(${raw(`r."${reads.column}"`)}) LIKE ${like} ESCAPE '\\'
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`
      : reads?.from === "term"
        ? sql`SELECT t."value", count(*) AS "count" FROM "RecordTerm" t JOIN "Record" r ON r."id" = t."recordId"
            WHERE t."field" = ${reads.field} AND r."goneAt" IS NULL AND lower(t."value") LIKE ${like} ESCAPE '\\'
            GROUP BY t."value" ORDER BY 2 DESC, 1 LIMIT ${limit}`
        : null;
  if (statement === null) return [];
  const rows = await ctx.db.rows(statement);
  return rows.map((row) => ({ value: String(row.value), count: Number(row.count) }));
}
