import { setFacetMode, toggleFacet } from "../../query/edit/edit-query";
import { facetState, isSameValue, withoutFacet } from "../../query/language/facet-state";
import { foldAscii } from "../../query/like-pattern";
import { showText } from "../../records/showing/show-text";
import type { CodedColumn, CodedTerm } from "./coded-columns";
import type { ListPlan } from "./list-plan";
import type { FACET_NAMES, FacetView } from "./list-view";
import type { Mask } from "./mask";
import type { MatchMasks } from "./match-mask";

export type FacetName = (typeof FACET_NAMES)[number];

/** Values shown of a facet, and of the one that is opened; those in the query always are. */
const SHOWN = 12;
const SHOWN_OPEN = 200;

/** Title on screen, key of the query language, and the column or term it counts. */
const FACETS: Record<
  FacetName,
  { title: string; key: string } & ({ column: CodedColumn } | { term: CodedTerm })
> = {
  kind: { title: "Kind", key: "kind", column: "kind" },
  source: { title: "Source", key: "source", column: "sourceId" },
  feature: { title: "Feature", key: "feature", column: "featureId" },
  stage: { title: "Stage", key: "stage", column: "stage" },
  status: { title: "Status", key: "status", column: "status" },
  model: { title: "Model", key: "model", column: "model" },
  person: { title: "Person", key: "person", term: "person" },
  label: { title: "Label", key: "label", term: "label" },
  month: { title: "Month", key: "date", column: "month" },
};

type Counted = { value: string; label: string; count: number };

/** What is asked of a facet beside the few values it has anyway: all of them, or those that hold a text. */
type Asked = { q: string; facets: readonly FacetName[]; facet: FacetName | null; facetText: string };

/**
 * Count what each facet would offer. A facet leaves out what the query says of itself. Spellings that
 * differ only in the case of A–Z are one value, as they are to a query. `whole` is the list's own mask.
 */
export async function countFacets(
  list: ListPlan,
  masks: MatchMasks,
  whole: Mask,
  { q, facets, facet, facetText }: Asked,
): Promise<FacetView[]> {
  return Promise.all(
    facets.map(async (name) => {
      const find = name === facet ? facetText : null;
      const without = withoutFacet(list.parsed, FACETS[name].key);
      const mask = without === list.parsed ? whole : await masks.all(list.conditionOf(without).conjuncts);
      return keptFacet(mask, JSON.stringify([name, q, find]), () =>
        facetView(name, counts(name, masks, mask), list, q, find),
      );
    }),
  );
}

const kept = new WeakMap<Mask, Map<string, FacetView>>();
/** Facets kept with a mask: those of a few spellings of the query that made it. */
const MOST_KEPT = 40;

/** A facet depends on the mask it is counted over and on the query; the mask stays while the data does. */
function keptFacet(mask: Mask, key: string, count: () => FacetView): FacetView {
  const facets = kept.get(mask) ?? new Map<string, FacetView>();
  kept.set(mask, facets);
  const facet = facets.get(key) ?? count();
  const [oldest] = facets.keys();
  if (facets.size >= MOST_KEPT && oldest !== undefined) facets.delete(oldest);
  facets.set(key, facet);
  return facet;
}

function counts(name: FacetName, { columns, sources }: MatchMasks, mask: Mask): Counted[] {
  const facet = FACETS[name];
  const found = new Map<string, Counted>();
  const add = (value: string, label: string, count: number) => {
    if (value === "" || count === 0) return;
    const known = found.get(foldAscii(value));
    if (!known) found.set(foldAscii(value), { value, label, count });
    else known.count += count;
  };
  if ("term" in facet) {
    const { values, places } = columns.terms[facet.term];
    values.forEach((value, index) => {
      let count = 0;
      for (const place of places[index]!) count += mask.bit(place);
      add(value, showText(value), count);
    });
    return [...found.values()];
  }
  const { values, codes } = columns.coded[facet.column];
  const each = new Int32Array(values.length);
  for (let place = 0; place < codes.length; place++) each[codes[place]!]! += mask.bit(place);
  values.forEach((value, code) => {
    const count = each[code]!;
    if (name === "source") add(sources.get(value)?.slug ?? "", sources.get(value)?.name ?? "", count);
    else if (name === "feature")
      add(columns.features.get(value)?.slug ?? "", showText(columns.features.get(value)?.title ?? ""), count);
    else add(value, showText(value), count);
  });
  return [...found.values()];
}

/** @param find what the values of an opened facet must hold; null while it is not opened */
function facetView(
  name: FacetName,
  counted: readonly Counted[],
  list: ListPlan,
  q: string,
  find: string | null,
): FacetView {
  const { title, key } = FACETS[name];
  const most = find === null ? SHOWN : SHOWN_OPEN;
  const state = facetState(list.parsed, key);
  const is = (values: readonly string[], value: string) => values.some((one) => isSameValue(one, value));
  const asked = [...new Set([...state.values, ...state.excluded])];
  const ordered = counted.toSorted((a, b) =>
    name === "month" ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
  const held = find === null ? ordered : ordered.filter(holds(find));
  const first = new Set(held.slice(0, most));
  const shown = [
    ...ordered.filter((one) => first.has(one) || is(asked, one.value)),
    // What the query asks for stays in sight, also where nothing has it.
    ...asked
      .filter((value) => !ordered.some((one) => isSameValue(one.value, value)))
      .map((value) => ({ value, label: showText(value), count: 0 })),
  ];
  return {
    field: name,
    title,
    values: shown.map(({ value, label, count }) => {
      const isOn = is(state.values, value);
      const isExcluded = !isOn && is(state.excluded, value);
      return {
        value,
        label,
        count,
        state: isOn ? "on" : isExcluded ? "excluded" : "off",
        query: toggleFacet(q, key, value, isExcluded ? "none" : state.join),
      };
    }),
    modes: modesOf(name, key, asked.length, state, q),
    more: held.filter((one) => !first.has(one) && !is(asked, one.value)).length,
  };
}

/** Whether a value is one that somebody means who types this: some of its letters, whatever their case and accents. */
function holds(find: string): (one: Counted) => boolean {
  const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const typed = fold(find.trim());
  return ({ value, label }) => fold(label).includes(typed) || fold(value).includes(typed);
}

/** Any, all or none of what is chosen; all only where a record can have several. */
function modesOf(
  name: FacetName,
  key: string,
  chosen: number,
  state: ReturnType<typeof facetState>,
  q: string,
): FacetView["modes"] {
  if (chosen === 0 || name === "month") return [];
  const now = state.values.length === 0 ? "none" : state.values.length > 1 ? state.join : "any";
  const known =
    "term" in FACETS[name] && chosen > 1 ? (["any", "all", "none"] as const) : (["any", "none"] as const);
  return known.map((mode) => ({ mode, query: setFacetMode(q, key, mode), current: mode === now }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
