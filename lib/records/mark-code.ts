import { type LineIndex, lineCount, lineText } from "./line-index";

/** What a line belongs to: prose, a fenced code block (its fences included), or an HTML comment. */
export const PROSE = 0;
export const CODE = 1;
export const COMMENT = 2;

export type CodeMarks = {
  /** One of PROSE, CODE, COMMENT per line; `kinds[0]` is line 1. */
  kinds: Uint8Array;
  /** Line of a fence that nothing closes, or null. Its block runs to the end of the text. */
  openFence: number | null;
};

const FENCE = /^ {0,3}(?:[-*+>] +|\d{1,9}[.)] +)?(`{3,}|~{3,})(.*)$/;

/**
 * Tell code and comments from prose, by the rules of CommonMark for fences: the closing fence has
 * the same character, at least as many of them, and nothing after. A list item may begin with one.
 * Only comments that begin a line are marked; one that nobody closes is prose.
 *
 * @param from first line to look at (from 1); lines before it are prose
 */
export function markCode(index: LineIndex, from = 1): CodeMarks {
  const count = lineCount(index);
  const kinds = new Uint8Array(count);
  let fence: { mark: string; line: number } | null = null;
  let comment = false;
  const lastCommentEnd = index.text.lastIndexOf("-->");
  for (let line = from; line <= count; line++) {
    const start = index.starts[line - 1] ?? 0;
    if (comment) {
      kinds[line - 1] = COMMENT;
      if (lineText(index, line).includes("-->")) comment = false;
      continue;
    }
    const unit = firstUnit(index.text, start);
    if (fence) {
      kinds[line - 1] = CODE;
      if (unit === fence.mark.charCodeAt(0) && closes(lineText(index, line), fence.mark)) fence = null;
      continue;
    }
    if (unit === 60) {
      const text = lineText(index, line);
      if (text.trimStart().startsWith("<!--") && start <= lastCommentEnd) {
        kinds[line - 1] = COMMENT;
        comment = !text.includes("-->");
      }
      continue;
    }
    if (!MAY_OPEN.has(unit)) continue;
    const match = FENCE.exec(lineText(index, line).slice(0, 400));
    if (!match?.[1] || (match[1].startsWith("`") && match[2]?.includes("`"))) continue;
    fence = { mark: match[1], line };
    kinds[line - 1] = CODE;
  }
  return { kinds, openFence: fence?.line ?? null };
}

/** Units a fence line can begin with after its indent: ` ~ - * + > and digits. */
const MAY_OPEN = new Set([..."`~-*+>0123456789"].map((c) => c.charCodeAt(0)));

function firstUnit(text: string, start: number): number {
  let i = start;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return text.charCodeAt(i);
}

function closes(line: string, mark: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length < mark.length) return false;
  for (let i = 0; i < trimmed.length; i++) if (trimmed[i] !== mark[0]) return false;
  return true;
}
