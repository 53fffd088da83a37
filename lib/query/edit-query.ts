import type { FieldNode, FieldValue, QueryNode, QuerySort, QuerySpan } from "./ast";
import {
  conjuncts,
  type FacetMode,
  type FacetTerm,
  facetTerms,
  isSameValue,
  type PlainValue,
} from "./facet-state";
import { findField } from "./fields";
import { parseQuery } from "./parse-query";
import { inGroup, printField, printNode, printQuery, typedValue } from "./print-query";
import { wordOfSort } from "./read-orders";
import { append, readEditable, type Splice, splice } from "./splice-query";

/** What a facet shall say: values as they stand in the query, or new ones. */
type Wanted = { values: FieldValue[]; join: "any" | "all"; excluded: FieldValue[] };

/**
 * A click on a facet's value. In `any` or `all` it becomes wanted, joined so with the facet's other
 * wanted values; in `none` excluded; where it is already, it goes. The rest of the query stays as typed.
 */
export function toggleFacet(query: string, key: string, value: string, mode: FacetMode): string {
  return rewriteFacet(query, key, (now) => {
    const isThere = (mode === "none" ? now.excluded : now.values).some((one) => isOf(one, value));
    const values = now.values.filter((one) => !isOf(one, value));
    const excluded = now.excluded.filter((one) => !isOf(one, value));
    if (isThere) return { ...now, values, excluded };
    if (mode === "none") return { ...now, values, excluded: [...excluded, typedValue(value)] };
    return { values: [...values, typedValue(value)], join: mode, excluded };
  });
}

/** Turn all values of a facet into any of them, all of them, or none of them. */
export function setFacetMode(query: string, key: string, mode: FacetMode): string {
  return rewriteFacet(query, key, ({ values, excluded }) => {
    const all = [...values, ...excluded];
    return mode === "none"
      ? { values: [], join: "any", excluded: all }
      : { values: all, join: mode, excluded: [] };
  });
}

/** Let a facet say exactly this; no values clear it. */
export function setFacet(
  query: string,
  key: string,
  values: readonly string[],
  mode: FacetMode = "any",
): string {
  const typed = values.map(typedValue);
  return rewriteFacet(query, key, () =>
    mode === "none"
      ? { values: [], join: "any", excluded: typed }
      : { values: typed, join: mode, excluded: [] },
  );
}

/** The source switcher: this source alone, or all of them. */
export function withSource(query: string, slug: string | null): string {
  return setFacet(query, "source", slug === null ? [] : [slug]);
}

/** Order the list so; null takes the order out of the query. */
export function setSort(query: string, sort: QuerySort | null): string {
  const { query: text, parsed } = readEditable(query);
  const old = parsed.orders.filter(({ key }) => key === "sort").map(({ span }) => ({ span, text: "" }));
  const rest = splice(text, old);
  return sort === null ? rest : `${rest} sort:${wordOfSort(sort)}`.trim();
}

/**
 * Take out the term, group or value that stands exactly there (as `span` of a node says), with the OR
 * or AND that joined it. A span of nothing known changes nothing.
 */
export function removeNode(query: string, span: QuerySpan): string {
  const parsed = parseQuery(query);
  const order = parsed.orders.find((node) => isAt(node, span));
  if (parsed.isBroken) {
    const root = parsed.root && without(parsed.root, span);
    return printQuery({ ...parsed, root, ...(order && { [order.key]: null }) });
  }
  if (order) return splice(query, [{ span: order.span, text: "" }]);
  const holder = conjuncts(parsed).find((node) => node.span.start <= span.start && span.end <= node.span.end);
  const left = holder && without(holder, span);
  if (holder === undefined || left === undefined || left === holder) return query;
  if (holder === parsed.root && left !== null) return printQuery({ ...parsed, root: left });
  return splice(query, [{ span: holder.span, text: left === null ? "" : printConjunct(left) }]);
}

function printConjunct(node: QueryNode): string {
  return node.type === "or" || node.type === "and" ? inGroup(printNode(node)) : printNode(node);
}

/** The tree without the node or value that stands there; itself when there is none. */
function without(node: QueryNode, span: QuerySpan): QueryNode | null {
  if (isAt(node, span)) return null;
  if (node.type === "text") return node;
  if (node.type === "not") {
    const child = without(node.child, span);
    return child === node.child ? node : child && { ...node, child };
  }
  if (node.type === "field") {
    const values = node.values.filter((value) => !isAt(value, span));
    if (values.length === node.values.length) return node;
    return values.length === 0 ? null : { ...node, values };
  }
  const children = node.children.flatMap((child) => without(child, span) ?? []);
  if (children.length === node.children.length && children.every((child, at) => child === node.children[at]))
    return node;
  return children.length > 1 ? { ...node, children } : (children[0] ?? null);
}

function isAt(node: { span: QuerySpan }, span: QuerySpan): boolean {
  return node.span.start === span.start && node.span.end === span.end;
}

function isOf(one: FieldValue, value: string): boolean {
  return one.type === "value" && isSameValue(one.value, value);
}

/** Read what a facet says, change it, and write it where it stood, or at the end. */
function rewriteFacet(query: string, key: string, change: (now: Wanted) => Wanted): string {
  const { query: text, parsed } = readEditable(query);
  const name = findField(key)?.key ?? key;
  const terms = facetTerms(parsed, name);
  const wantedTerms = terms.filter((term) => !term.isExcluded);
  const excludedTerms = terms.filter((term) => term.isExcluded);
  const isAll = wantedTerms.length > 1 || wantedTerms.some(({ field }) => field.join === "all");
  const wanted = change({
    values: valuesOf(wantedTerms),
    join: isAll ? "all" : "any",
    excluded: valuesOf(excludedTerms),
  });
  const splices: Splice[] = [];
  const added: string[] = [];
  const put = (old: readonly FacetTerm[], text: string) => {
    const [first, ...others] = old;
    if (first) splices.push({ span: first.node.span, text });
    else if (text !== "") added.push(text);
    splices.push(...others.map(({ node }) => ({ span: node.span, text: "" })));
  };
  put(wantedTerms, printTerm(name, wanted.join, wanted.values));
  put(excludedTerms, wanted.excluded.length > 0 ? `-${printTerm(name, "any", wanted.excluded)}` : "");
  return added.reduce(append, splice(text, splices));
}

function valuesOf(terms: readonly FacetTerm[]): PlainValue[] {
  return terms.flatMap(({ values }) => values);
}

function printTerm(key: string, join: "any" | "all", values: FieldValue[]): string {
  const quoted = values.map((value) =>
    values.length > 1 && value.type === "value" && !value.quoted ? typedValue(value.value) : value,
  );
  const node: FieldNode = { type: "field", key, join, values: quoted, span: { start: 0, end: 0 } };
  return values.length === 0 ? "" : printField(node);
}
