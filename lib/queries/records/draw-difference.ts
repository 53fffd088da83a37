import { type DifferenceBlock, foldDifference } from "../../records/history/fold-difference";
import { showControls } from "../../records/showing/show-controls";
import type { DifferenceView } from "./history-view";

/** A difference, ready to be read: what stayed is folded, and what would hide is made visible. */
export type DrawnDifference = {
  blocks: DifferenceBlock[];
  /** Stretches that are not drawn, because a page of them could not be read. */
  leftOut: number;
};

/** More changes than this are no reading, and an element each would hold up every other page. */
const MOST_PARTS = 6000;
/** A longer stretch that stayed is not carried along: the whole text is one link away. UTF-16 units. */
const MOST_FOLDED = 100_000;

/** Draw what changed between two revisions; direction controls are shown, not obeyed. */
export function drawDifference({ parts }: Pick<DifferenceView, "parts">): DrawnDifference {
  const blocks = foldDifference(parts.slice(0, MOST_PARTS)).map((block): DifferenceBlock => {
    if (block.kind === "folded") {
      const text = block.text.length > MOST_FOLDED ? "" : showControls(block.text);
      return { ...block, text };
    }
    return { ...block, parts: block.parts.map(({ kind, text }) => ({ kind, text: showControls(text) })) };
  });
  return { blocks, leftOut: Math.max(0, parts.length - MOST_PARTS) };
}
