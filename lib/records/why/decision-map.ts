import { numberKey } from "../links/source-index";

/** How one decision stands to another, told from the one that acts: it supersedes, amends, … the other. */
export const MAP_RELS = ["supersedes", "amends", "relates", "mentions"] as const;
export type MapRel = (typeof MAP_RELS)[number];

/** `at` is what a decision is placed by, `YYYY-MM-DD…`: its date, else that of a commit; "" where neither tells one. */
export type MapDecision = { path: string; number: string | null; date: string | null; at: string };
export type MapRelation = { from: string; to: string; rel: MapRel };

/** A stretch of the time axis: its name ("" before all others: no date), and how many columns of the drawing it takes. */
export type MapPeriod = { name: string; columns: number };
export type MapNode = { path: string; column: number; row: number };
/** From the older decision to the one that took its place or changed it. */
export type MapArrow = { from: MapNode; to: MapNode; rel: "supersedes" | "amends" };

export type DecisionMap = {
  periods: MapPeriod[];
  columns: number;
  rows: number;
  /** In the order one reads them: chain by chain, oldest first. */
  nodes: MapNode[];
  arrows: MapArrow[];
  /** Decisions in no chain, by year, newest year first; last those that state no date. */
  alone: { year: string | null; paths: string[] }[];
};

type Chain = { members: MapDecision[]; before: Map<string, string[]> };

/**
 * Lay out decisions: those that supersede or amend each other as chains along a time axis, the others
 * by year. Every chain runs from left to right in rows of its own; chains that do not meet in time share
 * rows. Relations that only relate are no chains: they would tie everything to everything. The same
 * decisions are drawn the same way whatever order they come in.
 */
export function layoutDecisionMap(
  decisions: readonly MapDecision[],
  relations: readonly MapRelation[],
): DecisionMap {
  const sorted = [...decisions].sort(compareDecisions);
  const chains = findChains(sorted, relations);
  const chained = chains.flatMap(({ members }) => members);
  const nameOf = periodNames(chained.map(({ at }) => at));
  const names = [...new Set(chained.map(({ at }) => nameOf(at)))].sort();

  // Within a period a chain takes a column more for each step; the longest chain makes the period's width.
  const steps = chains.map((chain) => stepsWithin(chain, nameOf));
  const widths = names.map((name) =>
    Math.max(
      ...chains.flatMap(({ members }, i) =>
        members.filter(({ at }) => nameOf(at) === name).map(({ path }) => (steps[i]?.get(path) ?? 0) + 1),
      ),
    ),
  );
  const starts = new Map(
    names.map((name, i) => [name, widths.slice(0, i).reduce((sum, width) => sum + width, 0)]),
  );
  const columnOf = (decision: MapDecision, i: number) =>
    (starts.get(nameOf(decision.at)) ?? 0) + (steps[i]?.get(decision.path) ?? 0);

  const shapes = chains.map((chain, i) => shapeChain(chain, (decision) => columnOf(decision, i)));
  const nodes = packChains(shapes);
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const drawn = new Set<string>();
  const arrows = relations.flatMap(({ from, to, rel }): MapArrow[] => {
    const [newer, older] = [byPath.get(from), byPath.get(to)];
    if (rel !== "supersedes" && rel !== "amends") return [];
    if (!newer || !older || newer === older || drawn.has(`${rel}\n${from}\n${to}`)) return [];
    drawn.add(`${rel}\n${from}\n${to}`);
    return [{ from: older, to: newer, rel }];
  });
  return {
    periods: names.map((name, i) => ({ name: plainName(name), columns: widths[i] ?? 1 })),
    columns: widths.reduce((sum, width) => sum + width, 0),
    rows: nodes.reduce((most, { row }) => Math.max(most, row + 1), 0),
    nodes,
    arrows: arrows.sort(
      (a, b) => compareNodes(a.from, b.from) || compareNodes(a.to, b.to) || (a.rel < b.rel ? -1 : 1),
    ),
    alone: byYear(sorted.filter(({ path }) => !byPath.has(path))),
  };
}

function compareNodes(a: MapNode, b: MapNode): number {
  return a.row - b.row || a.column - b.column;
}

/** By day, then by number, then by path. */
function compareDecisions(a: MapDecision, b: MapDecision): number {
  const [x, y] = [a.at.slice(0, 10), b.at.slice(0, 10)];
  if (x !== y) return x < y ? -1 : 1;
  const [n, m] = [numberKey(a.number ?? ""), numberKey(b.number ?? "")];
  if (n.length !== m.length) return n.length - m.length;
  if (n !== m) return n < m ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Decisions that hang together by superseding and amending, with what stands before each in its chain. */
function findChains(sorted: readonly MapDecision[], relations: readonly MapRelation[]): Chain[] {
  const order = new Map(sorted.map(({ path }, i) => [path, i]));
  const leader = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const before = new Map<string, string[]>();
  const tied = new Set<number>();
  for (const { from, to, rel } of relations) {
    const [newer, older] = [order.get(from), order.get(to)];
    if (rel === "relates" || rel === "mentions") continue;
    if (newer === undefined || older === undefined || newer === older) continue;
    tied.add(newer).add(older);
    leader[find(Math.max(newer, older))] = find(Math.min(newer, older));
    // Who claims to supersede what came later is drawn where time puts it.
    if (older < newer) before.set(from, [...(before.get(from) ?? []), to]);
  }
  const chains = new Map<number, MapDecision[]>();
  for (const [i, decision] of sorted.entries()) {
    if (!tied.has(i)) continue;
    const members = chains.get(find(i)) ?? [];
    chains.set(find(i), members);
    members.push(decision);
  }
  return [...chains.values()].map((members) => ({ members, before }));
}

/** How many steps of its own period lie before each decision of a chain. */
function stepsWithin({ members, before }: Chain, nameOf: (at: string) => string): Map<string, number> {
  const steps = new Map<string, number>();
  const names = new Map(members.map(({ path, at }) => [path, nameOf(at)]));
  for (const { path } of members) {
    const same = (before.get(path) ?? []).filter((other) => names.get(other) === names.get(path));
    steps.set(path, Math.max(0, ...same.map((other) => (steps.get(other) ?? 0) + 1)));
  }
  return steps;
}

/** Rows within one chain: a decision follows the one before it, unless another does so already. */
function shapeChain({ members, before }: Chain, columnOf: (decision: MapDecision) => number): MapNode[] {
  const nodes = new Map<string, MapNode>();
  /** The last column taken in each row. */
  const ends: number[] = [];
  const inOrder = members
    .map((decision) => ({ path: decision.path, column: columnOf(decision) }))
    .sort((a, b) => a.column - b.column);
  for (const { path, column } of inOrder) {
    const rows = (before.get(path) ?? []).flatMap((other) => {
      const node = nodes.get(other);
      return node && ends[node.row] === node.column && node.column < column ? [node.row] : [];
    });
    let row = rows.length > 0 ? Math.min(...rows) : ends.findIndex((end) => end < column - 1);
    if (row === -1) row = ends.length;
    ends[row] = column;
    nodes.set(path, { path, column, row });
  }
  return [...nodes.values()];
}

/** Put chains below each other, each as high as it fits with a free column beside its neighbours. */
function packChains(shapes: readonly MapNode[][]): MapNode[] {
  const taken: [number, number][][] = [];
  return shapes.flatMap((shape) => {
    const height = Math.max(...shape.map(({ row }) => row)) + 1;
    const first = Math.min(...shape.map(({ column }) => column)) - 1;
    const last = Math.max(...shape.map(({ column }) => column)) + 1;
    const isFree = (row: number) => (taken[row] ?? []).every(([from, to]) => to < first || last < from);
    let top = 0;
    while (!Array.from({ length: height }, (_, i) => top + i).every(isFree)) top++;
    for (let row = top; row < top + height; row++) {
      const spans = taken[row] ?? [];
      taken[row] = spans;
      spans.push([first + 1, last - 1]);
    }
    return shape.map((node) => ({ ...node, row: node.row + top }));
  });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Years for a span of two years and more, quarters down to half a year, else months; as names that sort. */
function periodNames(days: readonly string[]): (at: string) => string {
  // No date is no day long ago: it would stretch the axis over all others.
  const dated = days.filter((at) => at !== "");
  const months = dated.map((at) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)));
  const span =
    dated.length === 0
      ? 0
      : months.reduce((a, b) => Math.max(a, b)) - months.reduce((a, b) => Math.min(a, b));
  if (span >= 24) return (at) => at.slice(0, 4);
  if (span < 7) return (at) => at.slice(0, 7);
  return (at) => (at === "" ? "" : `${at.slice(0, 4)}-q${Math.ceil(Number(at.slice(5, 7)) / 3)}`);
}

function plainName(name: string): string {
  const [year = "", part = ""] = name.split("-");
  if (part === "") return year;
  if (!part.startsWith("q")) return `${MONTHS[Number(part) - 1] ?? part} ${year}`;
  const first = (Number(part.slice(1)) - 1) * 3;
  return `${MONTHS[first]}–${MONTHS[first + 2]} ${year}`;
}

function byYear(sorted: readonly MapDecision[]): DecisionMap["alone"] {
  const years = new Map<string | null, string[]>();
  for (const { path, date } of sorted) {
    const year = date?.slice(0, 4) ?? null;
    const paths = years.get(year) ?? [];
    years.set(year, paths);
    paths.push(path);
  }
  return [...years]
    .map(([year, paths]) => ({ year, paths }))
    .sort((a, b) => ((a.year ?? "") < (b.year ?? "") ? 1 : -1));
}
