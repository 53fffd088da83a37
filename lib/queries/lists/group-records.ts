import { RECORD_KINDS, STAGES, STATUSES } from "../../records/vocabulary";
import type { CodedColumn } from "./coded-columns";
import type { Mask } from "./mask";
import type { MatchMasks } from "./match-mask";
import { placeFinder } from "./place-finder";

/** What a list can be put under headings by, and the column that says it. */
const GROUPS: { readonly [name: string]: CodedColumn } = {
  feature: "featureId",
  source: "sourceId",
  kind: "kind",
  stage: "stage",
  status: "status",
  month: "month",
};
/** Values in the order of the work, where they have one. */
const ORDERED: { readonly [name: string]: readonly string[] } = {
  kind: RECORD_KINDS,
  stage: STAGES,
  status: STATUSES,
};

export type RecordGroup = {
  /** As the query writes it; "" for records that have none. */
  value: string;
  label: string;
  /** How many of the list stand under it. */
  count: number;
  /** Place of its first row among the rows shown. */
  start: number;
};

/** The groups of a list, in order, and where each record belongs. */
export type Grouping = {
  /** The ids in the order of their groups; within each as they came. */
  ids: Int32Array;
  /** The groups of the rows from `start` on. */
  groupsOf(start: number, size: number): RecordGroup[];
};

/** Put the records of a list, in its order, under headings. Those without a value come last. */
export function groupRecords(
  { columns, sources }: MatchMasks,
  name: string,
  ordered: Int32Array,
  mask: Mask,
): Grouping {
  const placeOf = placeFinder(columns.ids);
  const { values, codes } = columns.coded[GROUPS[name] ?? "kind"];
  const named = values.map((value) => {
    if (name === "source") return sources.get(value) ?? { slug: "", name: "" };
    const feature = name === "feature" ? columns.features.get(value) : null;
    return feature ? { slug: feature.slug, name: feature.title } : { slug: value, name: value };
  });
  const known = ORDERED[name];
  const before = (a: number, b: number) => {
    const [x, y] = [named[a]!, named[b]!];
    if ((x.slug === "") !== (y.slug === "")) return x.slug === "" ? 1 : -1;
    if (known) return known.indexOf(x.slug) - known.indexOf(y.slug);
    const order = compare(name === "month" ? y.slug : x.name, name === "month" ? x.slug : y.name);
    return order || compare(x.slug, y.slug) || a - b;
  };
  const position = new Int32Array(values.length);
  const inOrder = values.map((_, code) => code).sort(before);
  inOrder.forEach((code, index) => {
    position[code] = index;
  });
  const counts = new Int32Array(values.length);
  for (let place = 0; place < codes.length; place++) counts[codes[place]!]! += mask.bit(place);
  const placed: number[][] = values.map(() => []);
  for (const id of ordered) placed[position[codes[placeOf(id)]!]!]!.push(id);
  const ids = Int32Array.from(placed.flat());
  return {
    ids,
    groupsOf(start, size) {
      const groups: (RecordGroup & { code: number })[] = [];
      ids.slice(start, start + size).forEach((id, index) => {
        const code = codes[placeOf(id)]!;
        if (groups.at(-1)?.code === code) return;
        const { slug, name: label } = named[code]!;
        groups.push({ code, value: slug, label, count: counts[code]!, start: index });
      });
      return groups.map(({ code: _, ...group }) => group);
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
