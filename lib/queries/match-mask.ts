import type { Context } from "../context";
import { evaluateQuery, type QueryableRecord } from "../query/evaluate-query";
import type { PlanNode } from "../query/query-plan";
import { asTextCondition, compileFilter } from "../search/compile-filter";
import { sql } from "../sql";
import { type Coded, idsOf, placeOf, type RecordColumns, recordColumns } from "./record-columns";

/** 1 for every record (by its place in `RecordColumns.ids`) that satisfies a condition. */
export type Mask = Uint8Array;

/** The sources by id, with what is shown of them and asked for. */
export type Sources = ReadonlyMap<string, { slug: string; name: string }>;

/** Masks over the data as it is now. */
export async function openMasks(ctx: Context): Promise<MatchMasks> {
  const [columns, rows] = await Promise.all([
    recordColumns(ctx),
    ctx.db.rows(sql`SELECT "id", "slug", "name" FROM "Source"`),
  ]);
  const sources = rows.map(
    ({ id, slug, name }) => [String(id), { slug: String(slug), name: String(name) }] as const,
  );
  return new MatchMasks(ctx, columns, new Map(sources));
}

/**
 * Masks of conditions, each made once: those over coded columns by looking at every distinct value
 * (as the evaluator judges it), all others by asking the database for their row ids.
 */
export class MatchMasks {
  readonly #ctx: Context;
  readonly columns: RecordColumns;
  readonly sources: Sources;
  readonly #known = new Map<string, Promise<Mask>>();

  constructor(ctx: Context, columns: RecordColumns, sources: Sources) {
    this.#ctx = ctx;
    this.columns = columns;
    this.sources = sources;
  }

  /** Records that satisfy all of these. */
  async all(nodes: readonly PlanNode[]): Promise<Mask> {
    const masks = await Promise.all(nodes.map((node) => this.#mask(node)));
    const size = this.columns.ids.length;
    const result = new Uint8Array(size).fill(1);
    for (const mask of masks) for (let place = 0; place < size; place++) result[place]! &= mask[place]!;
    return result;
  }

  /** Whether a condition is answered without the database. */
  isInMemory(node: PlanNode): boolean {
    if (node.type === "and" || node.type === "or")
      return node.children.every((child) => this.isInMemory(child));
    return node.type === "not" ? this.isInMemory(node.child) : this.#leaf(node) !== null;
  }

  #mask(node: PlanNode): Promise<Mask> {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.isInMemory(node) ? Promise.resolve(this.#inMemory(node)) : this.#asked(node);
    this.#known.set(key, made);
    return made;
  }

  async #asked(node: PlanNode): Promise<Mask> {
    const { ids } = this.columns;
    const { db, index } = this.#ctx;
    const text = asTextCondition(node);
    const [row] = await db.rows(
      text
        ? index.ids(text)
        : sql`SELECT string_agg(CAST(r."id" AS TEXT), ',') AS "ids" FROM "Record" r WHERE ${compileFilter(node, index)}`,
    );
    const mask = new Uint8Array(ids.length);
    for (const id of idsOf(row?.ids)) {
      const place = placeOf(ids, id);
      if (place >= 0) mask[place] = 1;
    }
    return mask;
  }

  #inMemory(node: PlanNode): Mask {
    if (node.type === "and" || node.type === "or") {
      const [first, ...others] = node.children.map((child) => this.#inMemory(child));
      const result = first!.slice();
      for (const other of others) {
        for (let place = 0; place < result.length; place++) {
          result[place] =
            node.type === "and" ? result[place]! & other[place]! : result[place]! | other[place]!;
        }
      }
      return result;
    }
    if (node.type === "not") return this.#inMemory(node.child).map((bit) => 1 - bit);
    return this.#leaf(node)!();
  }

  /** How a leaf is answered from the columns; null when it is not. */
  #leaf(node: PlanNode): (() => Mask) | null {
    const { coded, terms } = this.columns;
    if (node.type === "term") {
      const { field } = node;
      if (field !== "label" && field !== "person") return null;
      return () => {
        const mask = new Uint8Array(this.columns.ids.length);
        terms[field].values.forEach((value, index) => {
          if (!evaluateQuery(node, { terms: { [field]: [value] } })) return;
          for (const place of terms[field].places[index]!) mask[place] = 1;
        });
        return mask;
      };
    }
    if (node.type !== "column" && node.type !== "date") return null;
    const { column } = node;
    const holds = (value: string) => evaluateQuery(node, { [column]: value } as QueryableRecord);
    switch (column) {
      case "kind":
      case "documentKind":
      case "dialect":
      case "status":
      case "stage":
      case "model":
      case "user":
      case "sortDate":
      case "goneAt":
        return () => maskOf(coded[column], holds);
      case "sourceSlug":
        return () => maskOf(coded.sourceId, (id) => holds(this.sources.get(id)?.slug ?? ""));
      case "featureSlug":
        return () => maskOf(coded.featureId, (id) => holds(this.columns.features.get(id)?.slug ?? ""));
      case "featureFolder":
        return () => maskOf(coded.featureId, (id) => holds(this.columns.features.get(id)?.folder ?? ""));
      default:
        return null;
    }
  }
}

function maskOf({ values, codes }: Coded, holds: (value: string) => boolean): Mask {
  const isIn = Uint8Array.from(values, (value) => (holds(value) ? 1 : 0));
  const mask = new Uint8Array(codes.length);
  for (let place = 0; place < codes.length; place++) mask[place] = isIn[codes[place]!]!;
  return mask;
}
