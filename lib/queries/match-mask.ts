import type { Context } from "../context";
import { evaluateQuery, type QueryableRecord } from "../query/evaluate-query";
import type { PlanNode } from "../query/query-plan";
import { asTextCondition, compileFilter } from "../search/compile-filter";
import { sql } from "../sql";
import {
  type Coded,
  idsOf,
  placeOf,
  type RecordColumns,
  recordColumns,
  type Sources,
} from "./record-columns";

/** 1 for every record (by its place in `RecordColumns.ids`) that satisfies a condition. */
export type Mask = Uint8Array;

/** Masks over the data as it is now. */
export async function openMasks(ctx: Context): Promise<MatchMasks> {
  const { columns, sources } = await recordColumns(ctx);
  return new MatchMasks(ctx, columns, sources, keptMasks(columns, sources));
}

/** Masks that were made of columns, kept as long as these are: the same lists are looked at again and again. */
type KeptMasks = { sources: string; masks: Map<string, Mask> };
const kept = new WeakMap<RecordColumns, KeptMasks>();
/** At 125,000 records these are eight megabytes. */
const MOST_KEPT = 64;

function keptMasks(columns: RecordColumns, sources: Sources): Map<string, Mask> {
  // A source may be renamed while its records stay.
  const names = JSON.stringify([...sources]);
  const known = kept.get(columns);
  if (known?.sources === names) return known.masks;
  const masks = new Map<string, Mask>();
  kept.set(columns, { sources: names, masks });
  return masks;
}

/**
 * Masks of conditions, each made once: those over coded columns by looking at every distinct value
 * (as the evaluator judges it), all others by asking the database for their row ids.
 */
export class MatchMasks {
  readonly #ctx: Context;
  readonly columns: RecordColumns;
  readonly sources: Sources;
  readonly #kept: Map<string, Mask>;
  readonly #known = new Map<string, Promise<Mask>>();

  constructor(ctx: Context, columns: RecordColumns, sources: Sources, kept: Map<string, Mask>) {
    this.#ctx = ctx;
    this.columns = columns;
    this.sources = sources;
    this.#kept = kept;
  }

  /**
   * Records that satisfy all of these. Of conditions that need no database the mask is the same
   * object as long as the data is the same: what is counted over it may be kept with it.
   */
  async all(nodes: readonly PlanNode[]): Promise<Mask> {
    const isKept = nodes.every((node) => this.isInMemory(node));
    const key = isKept ? JSON.stringify(nodes) : "";
    const known = isKept ? this.#kept.get(key) : undefined;
    if (known) return known;
    const mask = await this.#allOf(nodes);
    if (isKept) {
      const [oldest] = this.#kept.keys();
      if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      this.#kept.set(key, mask);
    }
    return mask;
  }

  async #allOf(nodes: readonly PlanNode[]): Promise<Mask> {
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
