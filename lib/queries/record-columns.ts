import type { Context } from "../context";
import type { Row } from "../db/database";
import { raw, sql } from "../sql";

/** Columns that lists are faceted and commonly filtered by; few values each. */
export const CODED = [
  "kind",
  "number",
  "documentKind",
  "dialect",
  "status",
  "stage",
  "model",
  "user",
  "month",
  "sortDate",
  "goneAt",
  "sourceId",
  "featureId",
] as const;
export type CodedColumn = (typeof CODED)[number];
export const CODED_TERMS = ["label", "person"] as const;
export type CodedTerm = (typeof CODED_TERMS)[number];

/** Each distinct value once; "" stands for none. `codes` holds its place for every record. */
export type Coded = { values: string[]; codes: Int32Array };
/** Each distinct value once, and the records that have it, as places in `ids`. */
export type Posted = { values: string[]; places: Int32Array[] };

/**
 * The narrow columns of all records in typed arrays: counting a facet over them takes a millisecond where
 * the database takes fifty. `ids` are row ids in ascending order; a record's place there is its place everywhere.
 */
export type RecordColumns = {
  ids: Int32Array;
  coded: Record<CodedColumn, Coded>;
  terms: Record<CodedTerm, Posted>;
  /** Places in the order of lists: the newest first, of one date the one added last. */
  byDate: Int32Array;
  /** Where each place stands in `byDate`. */
  newness: Int32Array;
  features: Map<string, { slug: string; folder: string; title: string }>;
};

/** The sources by id, with what is shown of them and asked for. */
export type Sources = ReadonlyMap<string, { slug: string; name: string }>;

type Kept = { version: string; columns: RecordColumns; readAt: number; took: number };
const kept = new WeakMap<Context["db"], Promise<Kept>>();
/** While a long sync changes the data all the time, a slow reading is used again for ten times as long as it took. */
const SLOW_MS = 100;

/**
 * The columns and the sources as the database has them now; unchanged columns are the same object. What
 * people say changes no column, only `commentsVersion`.
 */
export async function recordColumns(
  ctx: Context,
): Promise<{ columns: RecordColumns; sources: Sources; commentsVersion: string }> {
  const rows = await ctx.db.rows(sql`
    SELECT "value" AS "id", NULL AS "slug", "key" AS "name" FROM "Meta" WHERE "key" IN ('dataVersion', 'commentsVersion')
    UNION ALL SELECT "id", "slug", "name" FROM "Source"`);
  const sources = new Map<string, { slug: string; name: string }>();
  let version = "";
  let commentsVersion = "";
  for (const { id, slug, name } of rows) {
    if (slug === null && name === "commentsVersion") commentsVersion = String(id);
    else if (slug === null) version = String(id);
    else sources.set(String(id), { slug: String(slug), name: String(name) });
  }
  return { columns: await columnsOf(ctx, version), sources, commentsVersion };
}

async function columnsOf(ctx: Context, version: string): Promise<RecordColumns> {
  const before = await kept.get(ctx.db)?.catch(() => null);
  if (before && (before.version === version || isStillGood(before))) return before.columns;
  const reading = kept.get(ctx.db);
  const next = (async (): Promise<Kept> => {
    const began = performance.now();
    const columns = await readColumns(ctx);
    return { version, columns, readAt: performance.now(), took: performance.now() - began };
  })();
  // Someone else may have begun while we asked: theirs is as new.
  if (kept.get(ctx.db) === reading) kept.set(ctx.db, next);
  return (await next).columns;
}

function isStillGood({ took, readAt }: Kept): boolean {
  return took > SLOW_MS && performance.now() - readAt < took * 10;
}

/** Parts values in one long text: no value holds it, because it is replaced in what is read. */
const BETWEEN = "\u001f";

async function readColumns(ctx: Context): Promise<RecordColumns> {
  // One long text a column instead of a row a record: a tenth of the time to hand over from the reading thread.
  const texts = CODED.map(
    (column) =>
      sql`string_agg(replace(coalesce(${raw(`x."${column}"`)}, ''), ${BETWEEN}, ' '), ${BETWEEN}) AS ${raw(`"${column}"`)}`,
  );
  const columns = texts.reduce((all, text) => sql`${all}, ${text}`);
  const [[all], terms, features] = await Promise.all([
    ctx.db.rows(
      sql`SELECT string_agg(CAST(x."id" AS TEXT), ',') AS "id", ${columns} FROM (SELECT * FROM "Record" ORDER BY "id") x`,
    ),
    ctx.db.rows(sql`
      SELECT "field", "value", string_agg(CAST("recordId" AS TEXT), ',') AS "ids" FROM "RecordTerm"
      WHERE "field" IN ('label', 'person') GROUP BY "field", "value" ORDER BY "field", "value"`),
    ctx.db.rows(sql`SELECT "id", "slug", "folder", "title" FROM "Feature"`),
  ]);
  const ids = idsOf(all?.id);
  const coded = Object.fromEntries(
    CODED.map((column) => [
      column,
      encode(ids.length === 0 ? [] : String(all?.[column] ?? "").split(BETWEEN)),
    ]),
  ) as RecordColumns["coded"];
  const byDate = newestFirst(coded.sortDate);
  const newness = new Int32Array(byDate.length);
  byDate.forEach((place, index) => {
    newness[place] = index;
  });
  return {
    ids,
    coded,
    byDate,
    newness,
    terms: { label: posted(terms, "label", ids), person: posted(terms, "person", ids) },
    features: new Map(
      features.map(({ id, slug, folder, title }) => [
        String(id),
        { slug: String(slug), folder: String(folder), title: String(title) },
      ]),
    ),
  };
}

/** Row ids from "1,2,3"; null is none. */
export function idsOf(text: Row[string] | undefined): Int32Array {
  return text === null || text === undefined || text === ""
    ? new Int32Array(0)
    : Int32Array.from(String(text).split(","), Number);
}

function encode(texts: readonly string[]): Coded {
  const values: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(texts.length);
  texts.forEach((text, place) => {
    let code = known.get(text);
    if (code === undefined) {
      code = values.push(text) - 1;
      known.set(text, code);
    }
    codes[place] = code;
  });
  return { values, codes };
}

function newestFirst({ values, codes }: Coded): Int32Array {
  const order = values.map((_, code) => code).sort((a, b) => (values[a]! < values[b]! ? 1 : -1));
  const position = new Int32Array(values.length);
  order.forEach((code, index) => {
    position[code] = index;
  });
  return Int32Array.from(codes.keys()).sort((a, b) => position[codes[a]!]! - position[codes[b]!]! || b - a);
}

function posted(rows: readonly Row[], field: CodedTerm, ids: Int32Array): Posted {
  const own = rows.filter((row) => row.field === field);
  const placeOf = placeFinder(ids);
  return {
    values: own.map((row) => String(row.value)),
    places: own.map((row) =>
      idsOf(row.ids)
        .map(placeOf)
        .filter((place) => place >= 0),
    ),
  };
}

const tables = new WeakMap<Int32Array, Int32Array>();
/** A table may have so many times as many places as there are ids; beyond, ids are looked for by halves. */
const MOST_GAPS = 4;

/** Tells the place of a row id in ascending ids, or -1. Asked a hundred thousand times for one search. */
export function placeFinder(ids: Int32Array): (id: number) => number {
  const last = ids.at(-1) ?? 0;
  if (last > ids.length * MOST_GAPS + 1000) return (id) => halve(ids, id);
  let table = tables.get(ids);
  if (!table) {
    table = new Int32Array(last + 1).fill(-1);
    for (let place = 0; place < ids.length; place++) table[ids[place]!] = place;
    tables.set(ids, table);
  }
  const known = table;
  return (id) => known[id] ?? -1;
}

function halve(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
