import type { DifferencePart } from "./word-difference";

/**
 * A stretch of a difference as it is read: changes with the lines around them, or lines that stayed
 * and need not be read. `line` is where it begins in the new text, from 1.
 */
export type DifferenceBlock =
  | { kind: "shown"; line: number; parts: DifferencePart[] }
  | { kind: "folded"; line: number; lines: number; text: string };

/** Lines that stay around a change: in prose mostly the paragraphs before and after it. */
const CONTEXT = 3;
/** Fewer are shown: a fold says less than they do. */
const WORTH_FOLDING = 4;

/** Fold what stayed between changes. The parts of all blocks, joined, are those that were given. */
export function foldDifference(parts: readonly DifferencePart[]): DifferenceBlock[] {
  const blocks: DifferenceBlock[] = [];
  let line = 1;
  const show = (part: DifferencePart) => {
    if (part.text === "") return;
    const last = blocks.at(-1);
    if (last?.kind === "shown") last.parts.push(part);
    else blocks.push({ kind: "shown", line, parts: [part] });
    if (part.kind !== "removed") line += countBreaks(part.text);
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "same") {
      show(part);
      continue;
    }
    const lines = part.text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const before = parts[index - 1];
    // The first line may be the end of one that changed, the last the beginning of another.
    const head = before === undefined ? 0 : CONTEXT + (endsLine(before.text) ? 0 : 1);
    const tail = index === parts.length - 1 ? 0 : CONTEXT + (endsLine(part.text) ? 0 : 1);
    const folded = lines.slice(head, Math.max(head, lines.length - tail));
    if (folded.length < WORTH_FOLDING) {
      show(part);
      continue;
    }
    show({ kind: "same", text: lines.slice(0, head).join("") });
    blocks.push({ kind: "folded", line, lines: folded.length, text: folded.join("") });
    line += folded.length;
    show({ kind: "same", text: lines.slice(head + folded.length).join("") });
  }
  return blocks;
}

function endsLine(text: string): boolean {
  return text.endsWith("\n");
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
