import { type LineIndex, lineCount, lineStart, lineText } from "../line-index";
import { type CodeMarks, PROSE } from "../mark-code";
import { stripClosing } from "../sections";
import { decisionKey } from "./decision-keys";
import { partOfHeading } from "./decision-parts";

/** A heading and what stands below it, up to the next heading of its level or higher. */
export type Heading = {
  level: number;
  /** Text without marks, closing hashes and number ("2. Status:" is "Status:"). */
  text: string;
  line: number;
  /** Range of the heading's text as written, and where its line ends. */
  start: number;
  end: number;
  /** First line below the heading (after a setext underline) and last line of its part. */
  bodyLine: number;
  lastLine: number;
  /** Last line before the next heading of any level. */
  ownLastLine: number;
};

export type Outline = {
  /** As `titleAmong` finds it. */
  title: Heading | null;
  /** All other headings, in order. */
  headings: Heading[];
  /** Lines of the head: what stands before the first heading that is not the title. */
  headFirst: number;
  headLast: number;
};

/** Headings beyond this many are text: no reader has use for them. */
const MOST_HEADINGS = 5000;

/** Find headings, ATX and setext, outside code and comments. Linear in the lines. */
export function readOutline(lines: LineIndex, marks: CodeMarks, bodyLine: number): Outline {
  const found: Heading[] = [];
  const count = lineCount(lines);
  for (let line = bodyLine; line <= count && found.length < MOST_HEADINGS; line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const text = lineText(lines, line);
    const atx = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(text);
    if (atx) {
      const offset = atx[0].length;
      const content = stripClosing(text.slice(offset));
      found.push(heading(lines, line, atx[1]?.length ?? 1, offset, content, line + 1));
      continue;
    }
    const level = setextLevel(lines, marks, line, bodyLine);
    if (level > 0) {
      const above = lineText(lines, line - 1);
      const offset = above.length - above.trimStart().length;
      found.push(heading(lines, line - 1, level, offset, above.trim(), line + 1));
    }
  }
  close(found, count);
  const title = titleAmong(found);
  const headings = found.filter((one) => one !== title);
  const first = headings.find((one) => !title || one.line > title.line);
  return {
    title,
    headings,
    headFirst: bodyLine,
    headLast: first ? first.line - 1 : count,
  };
}

/**
 * The first h1 that is no part of a decision. An only h1 is the title whatever it says, but for
 * "Status"; where there is none, a first heading of another level is, unless it is a part.
 */
function titleAmong(found: readonly Heading[]): Heading | null {
  const tops = found.filter((one) => one.level === 1);
  const [only] = tops;
  if (only && tops.length === 1) return partOfHeading(only.text) === "status" ? null : only;
  if (only) return tops.find((one) => !isPart(one)) ?? null;
  return found[0] && !isPart(found[0]) ? found[0] : null;
}

function heading(
  lines: LineIndex,
  line: number,
  level: number,
  offset: number,
  content: string,
  bodyLine: number,
): Heading {
  const start = lineStart(lines, line) + offset;
  return {
    level,
    text: headingText(content),
    line,
    start,
    end: start + content.length,
    bodyLine,
    lastLine: 0,
    ownLastLine: 0,
  };
}

/** A heading's words: without emphasis, leading pictures and numbers. */
function headingText(content: string): string {
  return content
    .slice(0, 500)
    .replace(/[*`]|__/g, "")
    .replace(/^[^\p{L}\p{N}[{<(«"“']+/u, "")
    .replace(/^(?:\d{1,3}|[IVX]{1,5})(?:\.\d{1,3}){0,3}[.)]?[ \t]+(?=\p{L})/u, "")
    .trim();
}

/**
 * A setext underline counts below a paragraph of one line that is no field: `**Date**: x` above
 * `---` is a field above a rule, whatever the letter of CommonMark says.
 */
function setextLevel(lines: LineIndex, marks: CodeMarks, line: number, bodyLine: number): number {
  const text = lineText(lines, line).trimEnd();
  if (!/^ {0,3}(?:=+|-{3,})$/.test(text) || line <= bodyLine) return 0;
  if (marks.kinds[line - 2] !== PROSE) return 0;
  const above = lineText(lines, line - 1);
  if (above.trim() === "" || /^\s*(?:[-*+>#|]|\d{1,9}[.)])/.test(above) || /^ {4}/.test(above)) return 0;
  const paragraph = line - 2 >= bodyLine && lineText(lines, line - 2).trim() !== "";
  const isAfterHeading = /^ {0,3}#/.test(lineText(lines, line - 2));
  if (text.trim().startsWith("=")) return paragraph && !isAfterHeading ? 0 : 1;
  return (paragraph && !isAfterHeading) || /[:：]/.test(above) ? 0 : 2;
}

/** Give each heading its last lines, walking back with the nearest heading of each level. */
function close(found: Heading[], count: number): void {
  const next: number[] = [0, count, count, count, count, count, count];
  let nextAny = count;
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i];
    if (!one) continue;
    one.ownLastLine = nextAny;
    one.lastLine = next[one.level] ?? count;
    nextAny = one.line - 1;
    for (let level = one.level; level <= 6; level++) next[level] = one.line - 1;
  }
}

function isPart(heading: Heading): boolean {
  return partOfHeading(heading.text) !== null || decisionKey(heading.text) !== null;
}
