import type { DecisionMap, MapArrow, MapNode } from "./decision-map";

/** Sizes of the drawing, in whatever unit: of a node, and of the free space beside and below it. */
export type MapSizes = { width: number; height: number; gapX: number; gapY: number };

/** Arrows that bend in the same gap keep this many tracks apart. */
const TRACKS = 4;

/**
 * The way of each arrow as corners. Straight where nothing stands between; else along the gap beside
 * the older decision and the gutter above the newer one: never through a node.
 */
export function routeArrows(
  map: Pick<DecisionMap, "nodes" | "arrows">,
  sizes: MapSizes,
): { arrow: MapArrow; points: [number, number][] }[] {
  const taken = new Set(map.nodes.map(({ column, row }) => `${column}/${row}`));
  const used = new Map<number, number>();
  const pitchX = sizes.width + sizes.gapX;
  const pitchY = sizes.height + sizes.gapY;
  const middle = ({ row }: MapNode) => row * pitchY + sizes.height / 2;
  return map.arrows.map((arrow) => {
    const { from, to } = arrow;
    const right = from.column * pitchX + sizes.width;
    const left = to.column * pitchX;
    const between = Array.from(
      { length: Math.max(0, to.column - from.column - 1) },
      (_, i) => from.column + 1 + i,
    );
    const isClear = (row: number) => between.every((column) => !taken.has(`${column}/${row}`));
    const isAhead = to.column > from.column;
    if (isAhead && from.row === to.row && isClear(to.row))
      return {
        arrow,
        points: [
          [right, middle(from)],
          [left, middle(to)],
        ],
      };
    const track = used.get(from.column) ?? 0;
    used.set(from.column, track + 1);
    const bend = right + sizes.gapX * (0.25 + (0.4 * (track % TRACKS)) / TRACKS);
    if (isAhead && isClear(to.row))
      return {
        arrow,
        points: [
          [right, middle(from)],
          [bend, middle(from)],
          [bend, middle(to)],
          [left, middle(to)],
        ],
      };
    const gutter = to.row * pitchY - sizes.gapY * (0.25 + (0.5 * (track % TRACKS)) / TRACKS);
    const last = left - sizes.gapX * 0.28;
    return {
      arrow,
      points: [
        [right, middle(from)],
        [bend, middle(from)],
        [bend, gutter],
        [last, gutter],
        [last, middle(to)],
        [left, middle(to)],
      ],
    };
  });
}
