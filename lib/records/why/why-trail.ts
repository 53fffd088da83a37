import { growTree, type TreePlace } from "./why-rows";
import {
  placeOf,
  WHY_BASES,
  WHY_COLUMNS,
  type WhyColumn,
  type WhyGraph,
  type WhyStep,
  type WhyThing,
} from "./why-steps";

/** So many things stand in one column; the rest is counted. */
export const MOST_IN_COLUMN = 12;

export type WhyNode = WhyThing &
  TreePlace & {
    id: string;
    /** Led to the start, or came of it. */
    side: "before" | "start" | "after";
  };

export type WhyTrailColumn = {
  name: WhyColumn;
  /** Top to bottom. */
  nodes: WhyNode[];
  /** Things that belong here and are not drawn. */
  more: number;
  /** Things that only stand near the start, and are not drawn because something surer is. */
  near: number;
};

export type WhyTrail = {
  start: string;
  columns: WhyTrailColumn[];
  /** Arrows between what is drawn, in the order of the columns. */
  steps: WhyStep[];
  /** Rows of the drawing, from 1. */
  rows: number;
};

type Side = "before" | "after";

/**
 * The trail of one thing: what led to it, leftwards, and what came of it, rightwards; never sideways,
 * so that it stays a trail. At most twelve things a column, surest and newest first; things that only
 * stand near are drawn where nothing surer is, and lead no further.
 */
export function whyTrail(graph: WhyGraph): WhyTrail {
  const start = graph.things.get(graph.start);
  const kept = new Map<string, WhyNode["side"]>();
  /** What only stands near the start: nothing goes on from there. */
  const leaves = new Set<string>();
  const left = WHY_COLUMNS.map(() => ({ more: 0, near: 0 }));
  const at = start ? placeOf(start) : 0;
  if (start) {
    kept.set(graph.start, "start");
    for (const side of ["before", "after"] as const) walk(graph, side, at, kept, leaves, left);
  }
  const steps = graph.steps.filter(
    ({ from, to, reasons }) =>
      isDrawn(kept.get(from), kept.get(to)) &&
      (reasons[0]?.basis !== "near" || leaves.has(from) || leaves.has(to)),
  );
  const order = new Map([...kept.keys()].map((id, index) => [id, index]));
  const { places, rows } = growTree(graph.start, kept, steps, (id) => ({
    column: placeOf(graph.things.get(id)!),
    order: order.get(id) ?? 0,
  }));
  const nodes = [...kept].map(
    ([id, side]): WhyNode => ({ ...graph.things.get(id)!, ...places.get(id)!, id, side }),
  );
  return {
    start: graph.start,
    columns: WHY_COLUMNS.map((name, index) => ({
      name,
      nodes: nodes.filter((node) => placeOf(node) === index).sort((a, b) => a.row - b.row),
      more: left[index]?.more ?? 0,
      near: left[index]?.near ?? 0,
    })),
    steps: steps.sort((a, b) => compareEnds(graph, places, a, b)),
    rows,
  };
}

/** From left to right, then from top to bottom. */
function compareEnds(
  { things }: WhyGraph,
  places: ReadonlyMap<string, TreePlace>,
  a: WhyStep,
  b: WhyStep,
): number {
  const rank = (id: string) => placeOf(things.get(id)!) * 10_000 + (places.get(id)?.row ?? 0);
  return rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to);
}

/** What led to the start is joined to it, and what came of it too; not the one to the other past it. */
function isDrawn(from: WhyNode["side"] | undefined, to: WhyNode["side"] | undefined): boolean {
  return from !== undefined && to !== undefined && (from === to || from === "start" || to === "start");
}

/** Take column by column, away from the start, what an arrow joins to something taken before. */
function walk(
  { start, things, steps }: WhyGraph,
  side: Side,
  at: number,
  kept: Map<string, WhyNode["side"]>,
  leaves: Set<string>,
  left: { more: number; near: number }[],
): void {
  const ends = new Map<string, { step: WhyStep; inner: string }[]>();
  for (const step of steps) {
    const [inner, outer] = side === "after" ? [step.from, step.to] : [step.to, step.from];
    const list = ends.get(outer) ?? [];
    ends.set(outer, list);
    list.push({ step, inner });
  }
  const columns = WHY_COLUMNS.map((_, index) => index).filter((index) =>
    side === "after" ? index > at : index < at,
  );
  for (const column of side === "after" ? columns : columns.reverse()) {
    const found: { id: string; basis: number }[] = [];
    for (const [id, arrows] of ends) {
      const thing = things.get(id);
      if (!thing || placeOf(thing) !== column) continue;
      const bases = arrows
        .filter(({ inner }) => (kept.get(inner) === side && !leaves.has(inner)) || inner === start)
        .map(({ step, inner }) => ({ basis: step.reasons[0]?.basis ?? "near", inner }))
        .filter(({ basis, inner }) => basis !== "near" || inner === start)
        .map(({ basis }) => WHY_BASES.indexOf(basis));
      if (bases.length > 0) found.push({ id, basis: Math.min(...bases) });
    }
    const near = WHY_BASES.indexOf("near");
    const sure = found.filter(({ basis }) => basis < near);
    const shown = (sure.length > 0 ? sure : found).sort(
      (a, b) => a.basis - b.basis || newestFirst(things, a.id, b.id),
    );
    const taken = shown.slice(0, MOST_IN_COLUMN);
    left[column] = {
      more: sure.length > 0 ? sure.length - taken.length : 0,
      near: found.length - sure.length - (sure.length > 0 ? 0 : taken.length),
    };
    for (const { id } of taken.sort((a, b) => -newestFirst(things, a.id, b.id))) {
      kept.set(id, side);
      if (sure.length === 0) leaves.add(id);
    }
  }
}

function newestFirst(things: ReadonlyMap<string, WhyThing>, a: string, b: string): number {
  const [x, y] = [timeOf(things.get(a)!), timeOf(things.get(b)!)];
  if (x !== y) return x < y ? 1 : -1;
  return a < b ? 1 : a > b ? -1 : 0;
}

function timeOf(thing: WhyThing): string {
  if (thing.type === "record") return thing.record.date ?? "";
  if (thing.type === "commit") return thing.commit.at ?? "";
  return thing.type === "verdict" ? (thing.verdict.at ?? "") : "";
}
