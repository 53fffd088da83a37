import { findField } from "../fields";
import { foldAscii } from "../like-pattern";
import type { FieldNode, FieldValue, ParsedQuery, QueryNode } from "./ast";

export type FacetMode = "any" | "all" | "none";

/** What a query says of one facet. */
export type FacetState = {
  /** Values a record must have: all of them, or any. */
  values: string[];
  join: "any" | "all";
  /** Values a record must not have. */
  excluded: string[];
};

export type PlainValue = Extract<FieldValue, { type: "value" }>;
/** A term that a facet can edit: `key:a`, `key:(a OR b)`, `-key:a`, joined to the rest by AND. */
export type FacetTerm = { node: QueryNode; field: FieldNode; isExcluded: boolean; values: PlainValue[] };

/** What the list of the query is narrowed by: the terms joined by AND at its top. */
export function conjuncts({ root }: Pick<ParsedQuery, "root">): QueryNode[] {
  if (root === null) return [];
  return root.type === "and" ? root.children : [root];
}

/**
 * The terms of a query that a facet can edit. Ranges, comparisons, `:=`, globs, terms inside OR or
 * parentheses, and `-key:(a AND b)` are other restrictions; a facet leaves them alone.
 */
export function facetTerms(parsed: Pick<ParsedQuery, "root">, key: string): FacetTerm[] {
  const name = findField(key)?.key ?? key;
  return conjuncts(parsed).flatMap((node) => {
    const field = node.type === "not" ? node.child : node;
    if (field.type !== "field" || field.key !== name || field.values.length === 0) return [];
    const isExcluded = node.type === "not";
    if (isExcluded && field.join === "all" && field.values.length > 1) return [];
    const values = field.values.filter(isPlain);
    return values.length === field.values.length ? [{ node, field, isExcluded, values }] : [];
  });
}

function isPlain(value: FieldValue): value is PlainValue {
  return value.type === "value" && value.op === "" && !value.glob && value.value !== "";
}

/** What the query says of a facet, by its key or an alias. */
export function facetState(parsed: Pick<ParsedQuery, "root">, key: string): FacetState {
  const terms = facetTerms(parsed, key);
  const wanted = terms.filter((term) => !term.isExcluded);
  const isAll = wanted.length > 1 || wanted.some(({ field }) => field.join === "all");
  return {
    values: textsOf(wanted),
    join: isAll ? "all" : "any",
    excluded: textsOf(terms.filter((term) => term.isExcluded)),
  };
}

function textsOf(terms: readonly FacetTerm[]): string[] {
  return terms.flatMap(({ values }) => values.map(({ value }) => value));
}

/** Whether two values of a facet are the same to a query. */
export function isSameValue(a: string, b: string): boolean {
  return foldAscii(a) === foldAscii(b);
}

/** The query without what its facet says: counts beside a list leave their own facet out. */
export function withoutFacet(parsed: ParsedQuery, key: string): ParsedQuery {
  const own = new Set(facetTerms(parsed, key).map(({ node }) => node));
  if (own.size === 0) return parsed;
  const children = conjuncts(parsed).filter((node) => !own.has(node));
  const [first] = children;
  const span = parsed.root!.span;
  const root: QueryNode | null = children.length > 1 ? { type: "and", children, span } : (first ?? null);
  return { ...parsed, root };
}
