import { type LineIndex, lineCount, lineEnd, lineStart, lineText } from "../line-index";
import { fieldOfKey } from "./header-keys";

/** A line that looks like `key: value` in any of the marks that headers are written with. */
export const KEY_LINE = /^\s{0,3}["'*]{0,3}([A-Za-z_][\w. -]{0,40}?)["'*]{0,3}\s*:(?:["'*]{0,2}(?:\s|$))/;
const SECTION = /^#{2,6}\s/;
/** Written by the template after the command; while they are to come, the header goes on. */
const LATE_KEYS: ReadonlySet<string> = new Set(["labels", "links", "files", "tests"]);
const LATE_STARTS: ReadonlySet<number> = new Set([..."lftLFT"].map((c) => c.charCodeAt(0)));
const LONG_FIELDS: ReadonlySet<string> = new Set(["command", "prompt", "response"]);

/**
 * The closing dashes, or null when a heading of the second level or deeper comes before them: then
 * nothing closed the header. A command or prompt may hold dashes and headings itself; as long as the
 * keys that the template writes after it are still to come, they are text.
 */
export function closingLine(lines: LineIndex, from: number, late: LateKeys): number | null {
  const count = lineCount(lines);
  let isLong = false;
  for (let line = from; line <= count; line++) {
    const start = lineStart(lines, line);
    const unit = lines.text.charCodeAt(start);
    if (unit === 45 || unit === 46) {
      const text = lineText(lines, line);
      if (!isDashes(text) && text.trimEnd() !== "...") continue;
      if (!isLong || !late.isAfter(line)) return line;
    } else if (unit === 35) {
      const text = lineText(lines, line);
      if (SECTION.test(text) && (isExchangeHeading(text) || !isLong || !late.isAfter(line))) return null;
    } else {
      const field = fieldAt(lines, line);
      if (field !== null) isLong = LONG_FIELDS.has(field);
    }
  }
  return null;
}

/** Whether two or more late keys stand below a line and above the exchange itself; looked for once, when asked. */
export type LateKeys = { isAfter(line: number): boolean };

/** Look for them from a line on, down to the first heading of the exchange. */
export function lateKeys(lines: LineIndex, from: number): LateKeys {
  let last: number | null = null;
  return {
    isAfter(line) {
      last ??= findLastLateKey(lines, from);
      return last > line;
    },
  };
}

function findLastLateKey(lines: LineIndex, from: number): number {
  const found = new Set<string>();
  let last = 0;
  for (let line = from; line <= lineCount(lines); line++) {
    const unit = lines.text.charCodeAt(lineStart(lines, line));
    if (unit === 35 && isExchangeHeading(lineText(lines, line))) break;
    const field = LATE_STARTS.has(unit) ? fieldAt(lines, line) : null;
    if (field === null || !LATE_KEYS.has(field)) continue;
    found.add(field);
    last = line;
  }
  return found.size >= 2 ? last : 0;
}

/** The field of a key at the start of a line, in one case: `User:` begins a sentence as often as a field. */
function fieldAt(lines: LineIndex, line: number): string | null {
  const start = lineStart(lines, line);
  const key = /^([a-z][a-z_-]{1,30}|[A-Z][A-Z_-]{1,30}):(?:\s|$)/.exec(
    lines.text.slice(start, Math.min(start + 34, lineEnd(lines, line) + 1)),
  )?.[1];
  return key ? (fieldOfKey(key)?.field ?? null) : null;
}

function isExchangeHeading(text: string): boolean {
  return /^#{1,3}\s+(?:prompt|response snapshot|outcome|evaluation notes)\b/i.test(text);
}

/** Nothing closes it: it runs to the first heading, or to the first prose after a blank line. */
export function endOfKeys(lines: LineIndex, from: number, late: LateKeys): number {
  const count = lineCount(lines);
  let last = from;
  let blank = false;
  let isLong = false;
  for (let line = from; line <= count; line++) {
    const text = lineText(lines, line);
    if (text.startsWith("#") && isExchangeHeading(text)) break;
    const isText = isLong && late.isAfter(line);
    if (!isText && (SECTION.test(text) || (/^#\s/.test(text) && line > from + 1))) break;
    if (text.trim() === "") {
      blank = true;
      continue;
    }
    const field = fieldAt(lines, line);
    if (field !== null) isLong = LONG_FIELDS.has(field);
    const belongs = isLong || field !== null || KEY_LINE.test(text) || NESTED.test(text);
    if (blank && !belongs) break;
    last = line;
    blank = false;
  }
  return last;
}

/** Lines that are no keys and still a header's: indented, list items, comments, brackets, a null below its key. */
const NESTED = /^\s+\S|^[-#}\]]|^(?:null|none|\[\])\s*$/;

/** Three dashes alone on a line. */
export function isDashes(text: string): boolean {
  return text.trimEnd() === "---";
}
