import type { WhyStep } from "./why-steps";

/** Where something stands in the drawing, rows from 1, and what it hangs on: the next thing towards the start. */
export type TreePlace = { row: number; span: number; parent: string | null };

type Side = "before" | "start" | "after";

/**
 * Lay out what was kept as two trees that grow out of the start, one to each side. Each thing hangs on
 * the nearest thing that an arrow joins it to, on the side of the start; each leaf has a row of its own,
 * so that no line runs through anything.
 */
export function growTree(
  start: string,
  kept: ReadonlyMap<string, Side>,
  steps: readonly WhyStep[],
  of: (id: string) => { column: number; order: number },
): { places: Map<string, TreePlace>; rows: number } {
  const places = new Map<string, TreePlace>();
  let rows = 1;
  for (const side of ["before", "after"] as const) {
    const children = new Map<string, string[]>();
    for (const [id, own] of kept) {
      if (own !== side) continue;
      const parent = nearest(id, side, kept, steps, of);
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
    }
    // No deeper than there are columns.
    const place = (id: string, row: number): number => {
      const own = (children.get(id) ?? []).sort((a, b) => {
        const [x, y] = [of(a), of(b)];
        return (side === "after" ? x.column - y.column : y.column - x.column) || x.order - y.order;
      });
      let span = 0;
      for (const child of own) {
        const taken = place(child, row + span);
        places.set(child, { row: row + span, span: taken, parent: id });
        span += taken;
      }
      return Math.max(1, span);
    };
    rows = Math.max(rows, place(start, 1));
  }
  if (kept.has(start)) places.set(start, { row: 1, span: rows, parent: null });
  return { places, rows };
}

function nearest(
  id: string,
  side: "before" | "after",
  kept: ReadonlyMap<string, Side>,
  steps: readonly WhyStep[],
  of: (id: string) => { column: number; order: number },
): string | null {
  let best: string | null = null;
  for (const { from, to } of steps) {
    const [own, other] = side === "after" ? [to, from] : [from, to];
    if (own !== id || (kept.get(other) !== side && kept.get(other) !== "start")) continue;
    if (best === null) {
      best = other;
      continue;
    }
    const [x, y] = [of(other), of(best)];
    const closer = side === "after" ? x.column - y.column : y.column - x.column;
    if (closer > 0 || (closer === 0 && x.order < y.order)) best = other;
  }
  return best;
}
