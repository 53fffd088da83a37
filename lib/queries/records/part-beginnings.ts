import { cutMarkdown } from "../../records/showing/cut-markdown";
import type { RecordPart } from "./record-parts";

/**
 * UTF-16 units of text that are drawn at once, of all parts together: a page of several megabytes holds up every
 * other one while it is sent. Hardly a record in a thousand is longer.
 */
export const MOST_DRAWN = 200_000;
/** As much as is drawn of each part, whatever the others took. */
export const LEAST_DRAWN = 20_000;

/** The parts of a record as far as they are drawn at once; `restLine` is the line from which on one is not, or null. */
export function partBeginnings<Part extends RecordPart>(
  parts: readonly Part[],
): (Part & { restLine: number | null })[] {
  let left = MOST_DRAWN;
  return parts.map((part) => {
    const text = cutMarkdown(part.text, Math.max(LEAST_DRAWN, left));
    left -= text.length;
    const isCut = text !== part.text;
    return { ...part, text, restLine: isCut ? part.startLine + linesOf(text, part.text) : null };
  });
}

/** How many lines of a text its beginning ends, without the fence that may have been put at its end. */
function linesOf(beginning: string, text: string): number {
  const own = text.startsWith(beginning) ? beginning : beginning.slice(0, beginning.lastIndexOf("\n"));
  return own.split("\n").length - 1;
}
