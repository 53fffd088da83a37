import { findField } from "../fields";
import type { FieldNode, FieldValue, QuerySort } from "../language/ast";
import {
  type FacetMode,
  type FacetTerm,
  facetTerms,
  isSameValue,
  type PlainValue,
} from "../language/facet-state";
import { printField, typedValue } from "../language/print-query";
import { wordOfSort } from "../language/read-orders";
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
