import type { CSSProperties } from "react";
import type { WhyView } from "@/lib/queries/why/why-view";

type Props = { columns: WhyView["columns"]; steps: WhyView["steps"] };
type Placed = { id: string; column: number; row: number; parent: string | null; side: string };

/**
 * The arrows of a trail, for eyes: each runs along the first row of the thing further from the start,
 * which is empty between the two, and bends in the gap beside the nearer one. What an arrow rests on
 * stands in words at its thing and in the table.
 */
export function WhyLines({ columns, steps }: Props) {
  const placed = columns.flatMap(({ nodes }, column) =>
    nodes.map(({ id, row, parent, side }): Placed => ({ id, column, row, parent, side })),
  );
  const byId = new Map(placed.map((node) => [node.id, node]));
  const basisOf = new Map(steps.map(({ from, to, reasons }) => [`${from}\n${to}`, reasons[0]?.basis]));
  return (
    <>
      {placed.flatMap((node) => {
        const parent = byId.get(node.parent ?? "");
        if (!parent) return [];
        const key = node.side === "after" ? `${parent.id}\n${node.id}` : `${node.id}\n${parent.id}`;
        const basis = basisOf.get(key);
        // Tracks: the thing's own is 2c + 1, the gap after it 2c + 2.
        const [left, right] = node.side === "after" ? [parent, node] : [node, parent];
        const gap = node.side === "after" ? 2 * parent.column + 2 : 2 * parent.column;
        const bends = node.row > parent.row;
        return [
          <span
            key={`${node.id}-along`}
            className="why-line"
            aria-hidden="true"
            data-side={node.side}
            data-basis={basis}
            data-bends={bends || undefined}
            style={place(node.row, node.row + 1, 2 * left.column + 2, 2 * right.column + 1)}
          />,
          bends ? (
            <span
              key={`${node.id}-rail`}
              className="why-rail"
              aria-hidden="true"
              data-basis={basis}
              style={place(parent.row, node.row, gap, gap + 1)}
            />
          ) : null,
          bends ? (
            <span
              key={`${node.id}-bend`}
              className="why-bend"
              aria-hidden="true"
              data-side={node.side}
              data-basis={basis}
              style={place(node.row, node.row + 1, gap, gap + 1)}
            />
          ) : null,
        ];
      })}
    </>
  );
}

/** Row 1 of the grid holds the headings. */
function place(row: number, toRow: number, column: number, toColumn: number): CSSProperties {
  return { gridRow: `${row + 1} / ${toRow + 1}`, gridColumn: `${column} / ${toColumn}` };
}
