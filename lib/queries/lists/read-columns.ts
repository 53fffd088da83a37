import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { raw, sql } from "../../sql";
import {
  CODED,
  type Coded,
  type CodedColumn,
  type CodedTerm,
  type Posted,
  type RecordColumns,
} from "./coded-columns";
import { placeFinder } from "./place-finder";

/** Parts values in one long text: no value holds it, because it is replaced in what is read. */
const BETWEEN = "\u001f";
/** So many records are read at once, and so many ids of a term taken in: some milliseconds for a page that waits. */
const AT_ONCE = 10_000;

/**
 * Read the columns of all records, a window of so many at a time, giving way to pages between the windows. Rows that
 * come or go meanwhile are in or out: whoever keeps the columns knows by the data's version that they are older.
 */
export async function readColumns(ctx: Context, atOnce = AT_ONCE): Promise<RecordColumns> {
  const [{ ids, coded }, terms, features] = await Promise.all([
    readCoded(ctx, atOnce),
    ctx.db.rows(sql`
      SELECT "field", "value", string_agg(CAST("recordId" AS TEXT), ',') AS "ids" FROM "RecordTerm"
      WHERE "field" IN ('label', 'person') GROUP BY "field", "value" ORDER BY "field", "value"`),
    ctx.db.rows(sql`SELECT "id", "slug", "folder", "title" FROM "Feature"`),
  ]);
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
    terms: { label: await posted(terms, "label", ids), person: await posted(terms, "person", ids) },
    features: new Map(
      features.map(({ id, slug, folder, title }) => [
        String(id),
        { slug: String(slug), folder: String(folder), title: String(title) },
      ]),
    ),
  };
}

async function readCoded(ctx: Context, atOnce: number): Promise<Pick<RecordColumns, "ids" | "coded">> {
  // One long text a column instead of a row a record: a tenth of the time to hand over from the reading thread.
  const texts = CODED.map(
    (column) =>
      sql`string_agg(replace(coalesce(CAST(${raw(`x."${column}"`)} AS TEXT), ''), ${BETWEEN}, ' '), ${BETWEEN}) AS ${raw(`"${column}"`)}`,
  );
  const columns = texts.reduce((all, text) => sql`${all}, ${text}`);
  const windows: Int32Array[] = [];
  const coders = new Map<CodedColumn, Coder>(CODED.map((column) => [column, new Coder()]));
  for (let last = 0, isMore = true; isMore; ) {
    const [window] = await ctx.db.rows(sql`
      SELECT string_agg(CAST(x."id" AS TEXT), ',') AS "id", ${columns}
      FROM (SELECT * FROM "Record" WHERE "id" > ${last} ORDER BY "id" LIMIT ${atOnce}) x`);
    const ids = idsOf(window?.id);
    isMore = ids.length === atOnce;
    if (ids.length === 0) break;
    windows.push(ids);
    last = ids.at(-1)!;
    for (const [column, coder] of coders) coder.take(String(window?.[column] ?? "").split(BETWEEN));
  }
  const coded = Object.fromEntries(
    [...coders].map(([column, coder]) => [column, coder.coded()]),
  ) as RecordColumns["coded"];
  return { ids: joined(windows), coded };
}

/** Gives every distinct text a number, in the order they come. */
class Coder {
  readonly #values: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #windows: Int32Array[] = [];

  take(texts: readonly string[]): void {
    const codes = new Int32Array(texts.length);
    texts.forEach((text, place) => {
      let code = this.#known.get(text);
      if (code === undefined) {
        code = this.#values.push(text) - 1;
        this.#known.set(text, code);
      }
      codes[place] = code;
    });
    this.#windows.push(codes);
  }

  coded(): Coded {
    return { values: this.#values, codes: joined(this.#windows) };
  }
}

function joined(windows: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(windows.reduce((length, window) => length + window.length, 0));
  let at = 0;
  for (const window of windows) {
    all.set(window, at);
    at += window.length;
  }
  return all;
}

/** Places by their date, the newest first; of one date the one added last. Dates are few: they are counted, not compared. */
function newestFirst({ values, codes }: Coded): Int32Array {
  const order = values.map((_, code) => code).sort((a, b) => (values[a]! < values[b]! ? 1 : -1));
  const counts = new Int32Array(values.length);
  for (const code of codes) counts[code]!++;
  const next = new Int32Array(values.length);
  let at = 0;
  for (const code of order) {
    next[code] = at;
    at += counts[code]!;
  }
  const places = new Int32Array(codes.length);
  for (let place = codes.length - 1; place >= 0; place--) places[next[codes[place]!]!++] = place;
  return places;
}

async function posted(rows: readonly Row[], field: CodedTerm, ids: Int32Array): Promise<Posted> {
  const own = rows.filter((row) => row.field === field);
  const placeOf = placeFinder(ids);
  const places: Int32Array[] = [];
  let taken = 0;
  for (const row of own) {
    const found = idsOf(row.ids)
      .map(placeOf)
      .filter((place) => place >= 0);
    places.push(found);
    taken += found.length;
    if (taken < AT_ONCE) continue;
    taken = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { values: own.map((row) => String(row.value)), places };
}

/** Row ids from "1,2,3"; null is none. */
function idsOf(text: Row[string] | undefined): Int32Array {
  return text === null || text === undefined || text === ""
    ? new Int32Array(0)
    : Int32Array.from(String(text).split(","), Number);
}
