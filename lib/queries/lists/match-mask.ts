import type { Context } from "../../context";
import { numberValue } from "../../db/record-values";
import { evaluateQuery, type QueryableRecord } from "../../query/plan/evaluate-query";
import type { PlanNode } from "../../query/plan/query-plan";
import { asTextCondition, compileFilter } from "../../search/compile-filter";
import type { TextCondition } from "../../search/search-index";
import { sql } from "../../sql";
import { findMatches, type Ranks } from "../search/find-matches";
import type { Coded, RecordColumns } from "./coded-columns";
import { type KeptMasks, keptMasks } from "./kept-masks";
import { Mask } from "./mask";
import { placeFinder } from "./place-finder";
import { recordColumns, type Sources } from "./record-columns";

/** So many matches are asked for with their count; of more, one question more asks for all. */
const MOST_AT_ONCE = 10_000;

/** Masks over the data as it is now. */
export async function openMasks(ctx: Context): Promise<MatchMasks> {
  const { columns, sources, commentsVersion, verdictsVersion } = await recordColumns(ctx);
  return new MatchMasks(ctx, columns, sources, verdictsVersion, keptMasks(columns, sources, commentsVersion));
}

/**
 * Masks of conditions, each made once: those over coded columns by looking at every distinct value
 * (as the evaluator judges it), all others by asking the database for their row ids.
 */
export class MatchMasks {
  readonly #ctx: Context;
  readonly columns: RecordColumns;
  readonly sources: Sources;
  /** Another one with every verdict, which changes no column. */
  readonly verdictsVersion: string;
  readonly #kept: KeptMasks;
  readonly #known = new Map<string, Promise<Mask>>();

  constructor(
    ctx: Context,
    columns: RecordColumns,
    sources: Sources,
    verdictsVersion: string,
    kept: KeptMasks,
  ) {
    this.#ctx = ctx;
    this.columns = columns;
    this.sources = sources;
    this.verdictsVersion = verdictsVersion;
    this.#kept = kept;
  }

  /**
   * Records that satisfy all of these. Of conditions that ask for records and their text alone the mask is the
   * same object as long as the data is the same: what is counted over it, and its order, may be kept with it.
   */
  async all(nodes: readonly PlanNode[]): Promise<Mask> {
    const isKept = nodes.every((node) => this.#isOfData(node));
    const key = isKept ? `all ${JSON.stringify(nodes)}` : "";
    const known = isKept ? this.#kept.masks.get(key) : undefined;
    if (known) return known;
    const masks = await Promise.all(nodes.map((node) => this.#mask(node)));
    const mask = masks.length > 0 ? Mask.joined("and", masks) : Mask.none(this.columns.ids.length).inverted();
    if (isKept) this.#keep(key, mask);
    return mask;
  }

  /**
   * Whether more than so many records hold a text, looking no further. The matches of one that fewer hold are
   * all known by then, and kept.
   */
  async isBeyond(text: TextCondition, most: number): Promise<boolean> {
    const key = JSON.stringify(text);
    const known = this.#kept.masks.get(key);
    if (known) return known.count() > most;
    if ((this.#kept.beyond.get(key) ?? -1) >= most) return true;
    return (await this.#found(text, most)) === null;
  }

  /** How well the matches of a text match, where the index told when they were found; null where it must be asked. */
  ranksOf(text: TextCondition): Ranks | null {
    return this.#kept.ranks.get(JSON.stringify(text)) ?? null;
  }

  keepRanks(text: TextCondition, ranks: Ranks): void {
    this.#kept.ranks.set(JSON.stringify(text), ranks, ranks.ids.length + 1);
  }

  /** Records that hold a text; null where more than `most` do. Kept either way. */
  async #found(text: TextCondition, most: number): Promise<Mask | null> {
    const key = JSON.stringify(text);
    const found = await findMatches(this.#ctx, text, most);
    if (found === null) {
      this.#kept.beyond.set(key, most, 1);
      return null;
    }
    const mask = this.#maskOfIds(found.ids);
    this.#keep(key, mask);
    if (found.ranks) this.keepRanks(text, { ids: found.ids, ranks: found.ranks });
    return mask;
  }

  /** Whether a condition changes with the data alone: other tables change with what people say. */
  #isOfData(node: PlanNode): boolean {
    if (node.type === "text") return true;
    if (node.type === "and" || node.type === "or")
      return node.children.every((child) => this.#isOfData(child));
    return node.type === "not" ? this.#isOfData(node.child) : this.#leaf(node) !== null;
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
    const made = this.isInMemory(node) ? Promise.resolve(this.#ofColumns(node, key)) : this.#composed(node);
    this.#known.set(key, made);
    return made;
  }

  #ofColumns(node: PlanNode, key: string): Mask {
    const known = this.#kept.masks.get(key);
    if (known) return known;
    const mask = this.#inMemory(node);
    this.#keep(key, mask);
    return mask;
  }

  /** The database is asked for leaves, and for what its index can join by itself. */
  async #composed(node: PlanNode): Promise<Mask> {
    if (node.type === "not") return (await this.#mask(node.child)).inverted();
    if ((node.type !== "and" && node.type !== "or") || asTextCondition(node)) return this.#asked(node);
    return Mask.joined(node.type, await Promise.all(node.children.map((child) => this.#mask(child))));
  }

  async #asked(node: PlanNode): Promise<Mask> {
    const { db, index } = this.#ctx;
    const text = asTextCondition(node);
    if (text) return this.#holding(text);
    return this.#maskOfIds(
      await db.ids(sql`SELECT r."id" FROM "Record" r WHERE ${compileFilter(node, index)}`),
    );
  }

  async #holding(text: TextCondition): Promise<Mask> {
    const key = JSON.stringify(text);
    const known = this.#kept.masks.get(key);
    if (known) return known;
    const few = this.#kept.beyond.get(key) === undefined ? await this.#found(text, MOST_AT_ONCE) : null;
    if (few) return few;
    const mask = this.#maskOfIds(await this.#ctx.db.ids(this.#ctx.index.ids(text)));
    this.#keep(key, mask);
    return mask;
  }

  #keep(key: string, mask: Mask): void {
    this.#kept.masks.set(key, mask, mask.size);
  }

  #maskOfIds(found: Int32Array): Mask {
    const mask = Mask.none(this.columns.ids.length);
    const placeOf = placeFinder(this.columns.ids);
    for (const id of found) {
      const place = placeOf(id);
      if (place >= 0) mask.add(place);
    }
    return mask;
  }

  #inMemory(node: PlanNode): Mask {
    if (node.type === "and" || node.type === "or")
      return Mask.joined(
        node.type,
        node.children.map((child) => this.#inMemory(child)),
      );
    if (node.type === "not") return this.#inMemory(node.child).inverted();
    return this.#leaf(node)!();
  }

  /** How a leaf is answered from the columns; null when it is not. */
  #leaf(node: PlanNode): (() => Mask) | null {
    const { coded, terms } = this.columns;
    if (node.type === "term") {
      const { field } = node;
      if (field !== "label" && field !== "person") return null;
      return () => {
        const mask = Mask.none(this.columns.ids.length);
        terms[field].values.forEach((value, index) => {
          if (!evaluateQuery(node, { terms: { [field]: [value] } })) return;
          for (const place of terms[field].places[index]!) mask.add(place);
        });
        return mask;
      };
    }
    if (node.type === "number" && node.column === "numberValue")
      return () =>
        maskOf(coded.number, (value) => evaluateQuery(node, { numberValue: numberValue(value || null) }));
    if (node.type === "number" && (node.column === "problemCount" || node.column === "suggestionCount")) {
      const { column } = node;
      return () => maskOf(coded[column], (count) => evaluateQuery(node, { [column]: Number(count) }));
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
  return Mask.ofCodes(
    codes,
    Uint8Array.from(values, (value) => (holds(value) ? 1 : 0)),
  );
}
