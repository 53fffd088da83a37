import { fieldOfKey } from "./header-keys";
import { type LineIndex, lineCount, lineEnd, lineStart, lineText } from "./line-index";
import type { HeaderShape } from "./record-input";

/** Where a header lies. Lines count from 1 and include both ends; `null` lines: there is no header. */
export type HeaderSplit = {
  shape: HeaderShape;
  /** The header's own lines, without dashes, joined with LF. */
  text: string;
  /** Line of the file that `text` begins with. */
  firstLine: number;
  startLine: number | null;
  endLine: number | null;
  bodyStart: number;
  bodyLine: number;
  /** Line of the fence that wraps the whole file and closes at its end, or null. */
  wrapperEnd: number | null;
};

const KEY_LINE = /^\s{0,3}["'*]{0,3}([A-Za-z_][\w. -]{0,40}?)["'*]{0,3}\s*:(?:["'*]{0,2}(?:\s|$))/;
const SECTION = /^#{2,6}\s/;
const WRAPPER = /^(`{3,}|~{3,})\s*(?:prompt|markdown|md|yaml|yml|text|phr)?\s*$/i;
/** Written by the template after everything that can go wrong; seeing them again means the header goes on. */
const LATE_KEYS = new Set(["labels", "links", "files", "tests"]);

/** Find the header of a record, in every shape the wild has. One pass over the header's lines. */
export function splitHeader(lines: LineIndex): HeaderSplit {
  const count = lineCount(lines);
  let line = 1;
  while (line < count && lineText(lines, line).trim() === "") line++;
  let shape: HeaderShape = "dashes";
  let wrapperEnd: number | null = null;
  const wrapper = WRAPPER.exec(lineText(lines, line));
  if (wrapper?.[1]) {
    const next = nextText(lines, line + 1);
    const text = lineText(lines, next);
    if (!isDashes(text) && !isTemplateKey(text)) return none();
    wrapperEnd = closingFence(lines, wrapper[1]);
    shape = "in-code-fence";
    line = next;
  }
  const first = lineText(lines, line);
  if (isDashes(first)) return dashes(lines, line, shape, wrapperEnd);
  if (/^---\s+\w/.test(first)) return oneLine(lines, line);
  if (isTemplateKey(first)) return bareKeys(lines, line, shape, wrapperEnd);
  if (/^#\s/.test(first)) {
    const next = nextText(lines, line + 1);
    if (isDashes(lineText(lines, next)) && isTemplateKey(lineText(lines, next + 1))) {
      return dashes(lines, next, "dashes", null);
    }
    return inlineMeta(lines, line);
  }
  return /^(?:[-*]\s+)?\*\*/.test(first.trimStart()) ? inlineMeta(lines, line) : none();
}

function dashes(lines: LineIndex, start: number, shape: HeaderShape, wrapperEnd: number | null): HeaderSplit {
  const first = nextText(lines, start + 1);
  if (!isDashes(lineText(lines, first)) && !startsHeader(lines, first)) return none();
  const end = closingLine(lines, start + 1);
  if (end !== null) return cut(lines, shape, start, start + 1, end, end - 1, wrapperEnd);
  const last = endOfKeys(lines, start + 1);
  return cut(lines, "unterminated", start, start + 1, last, last, wrapperEnd);
}

/** A comment may come before the first key. */
function startsHeader(lines: LineIndex, from: number): boolean {
  for (let line = from; line < Math.min(from + 6, lineCount(lines) + 1); line++) {
    const text = lineText(lines, line);
    if (KEY_LINE.test(text) || /^\s*[-{?]\s/.test(text)) return true;
    if (text.trim() !== "" && !/^#\s/.test(text)) return false;
  }
  return false;
}

/**
 * The closing dashes. A heading of the second level or deeper before them means that nothing closed
 * the header, unless keys of the template still follow: then a value held the heading. And a header
 * that closes before any of the late keys goes on when two of them follow.
 */
function closingLine(lines: LineIndex, from: number): number | null {
  const count = lineCount(lines);
  let heading = 0;
  let late = 0;
  let candidate: number | null = null;
  let lateAfter = 0;
  for (let line = from; line <= count; line++) {
    const start = lineStart(lines, line);
    const unit = lines.text.charCodeAt(start);
    if (unit === 45 || unit === 46) {
      const text = lineText(lines, line);
      if (isDashes(text) || text.trimEnd() === "...") {
        if (heading > 0 && lateAfter < 2) return candidate;
        if (late > 0 || candidate !== null) return line;
        // Only a header that ends in a value and lacks all late keys may go on.
        if (!hasLateKeysAfter(lines, line + 1)) return line;
        candidate = line;
        lateAfter = 0;
      }
    } else if (unit === 35) {
      const text = lineText(lines, line);
      if (!SECTION.test(text)) continue;
      if (isExchangeHeading(text)) return candidate;
      heading = line;
      lateAfter = 0;
    } else {
      const key = lateKey(lines, line, start);
      if (key) {
        late++;
        lateAfter++;
      }
    }
  }
  return candidate;
}

/** Look ahead, at most to the next heading of an exchange and 400 lines, for two late keys and dashes. */
function hasLateKeysAfter(lines: LineIndex, from: number): boolean {
  let found = 0;
  const limit = Math.min(lineCount(lines), from + 400);
  for (let line = from; line <= limit; line++) {
    const start = lineStart(lines, line);
    const unit = lines.text.charCodeAt(start);
    if (unit === 35 && isExchangeHeading(lineText(lines, line))) return false;
    if (unit === 45 && found >= 2 && isDashes(lineText(lines, line))) return true;
    if (lateKey(lines, line, start)) found++;
  }
  return false;
}

function lateKey(lines: LineIndex, line: number, start: number): boolean {
  const unit = lines.text.charCodeAt(start) | 32;
  if (unit !== 108 && unit !== 102 && unit !== 116) return false;
  const key = /^(\w+):(?:\s|$)/.exec(lines.text.slice(start, Math.min(start + 24, lineEnd(lines, line) + 1)));
  const field = key?.[1] ? fieldOfKey(key[1])?.field : null;
  return field != null && LATE_KEYS.has(field);
}

function isExchangeHeading(text: string): boolean {
  return /^#{1,3}\s+(?:prompt|response snapshot|outcome|evaluation notes)\b/i.test(text);
}

/** Nothing closes it: it runs to the first heading, or to the first prose after a blank line. */
function endOfKeys(lines: LineIndex, from: number): number {
  const count = lineCount(lines);
  let last = from;
  let blank = false;
  let isLong = false;
  for (let line = from; line <= count; line++) {
    const text = lineText(lines, line);
    if (SECTION.test(text) || (/^#\s/.test(text) && line > from + 1)) break;
    if (text.trim() === "") {
      blank = true;
      continue;
    }
    const field = keyField(text);
    if (field !== null) isLong = field === "prompt" || field === "response" || field === "command";
    const belongs =
      field !== null || KEY_LINE.test(text) || /^\s+\S|^\s*[-#}\]]|^(?:null|none|\[\])\s*$/.test(text);
    if (blank && !belongs && !isLong) break;
    last = line;
    blank = false;
  }
  return last;
}

function bareKeys(
  lines: LineIndex,
  start: number,
  shape: HeaderShape,
  wrapperEnd: number | null,
): HeaderSplit {
  const kind: HeaderShape = shape === "in-code-fence" ? shape : "bare-keys";
  const end = closingLine(lines, start);
  if (end !== null) return cut(lines, kind, start, start, end, end - 1, wrapperEnd);
  const last = endOfKeys(lines, start);
  return cut(lines, kind, start, start, last, last, wrapperEnd);
}

/** `--- id: 0004` and the rest below, or the whole header on the line. */
function oneLine(lines: LineIndex, line: number): HeaderSplit {
  const text = lineText(lines, line).replace(/^---\s+/, "");
  const keys = text.match(/(?:^|\s)(?:id|title|stage|date|surface|model|feature|branch|user):(?=\s)/gi) ?? [];
  if (keys.length === 0) return none();
  if (keys.length < 3) {
    const end = closingLine(lines, line + 1) ?? endOfKeys(lines, line + 1);
    const isClosed = isDashes(lineText(lines, end));
    const split = cut(lines, "one-line", line, line, end, isClosed ? end - 1 : end, null);
    return { ...split, text: split.text.replace(/^---\s+/, "") };
  }
  const close = / ---(?=\s|$)/.exec(text);
  const offset = lineText(lines, line).length - text.length;
  const headerText = close ? text.slice(0, close.index) : text;
  const bodyStart = close
    ? lineStart(lines, line) + offset + close.index + 4
    : (lines.starts[line] ?? lines.text.length);
  return {
    shape: "one-line",
    text: headerText,
    firstLine: line,
    startLine: line,
    endLine: line,
    bodyStart,
    bodyLine: close && close.index + 4 < text.length ? line : Math.min(line + 1, lineCount(lines)),
    wrapperEnd: null,
  };
}

/** `**ID**: 0009` lines below a heading. They are body, too: people read them there. */
function inlineMeta(lines: LineIndex, start: number): HeaderSplit {
  let last = 0;
  let found = 0;
  const limit = Math.min(lineCount(lines), start + 60);
  for (let line = start; line <= limit; line++) {
    const text = lineText(lines, line).slice(0, 2000);
    const isTitle = /^#\s/.test(text) && line <= start + 4;
    if (/^#{1,6}\s/.test(text) && !isTitle && !META_HEADING.test(text)) break;
    const meta = readMetaLine(text);
    if (meta && fieldOfKey(meta.key)) {
      found++;
      last = line;
    }
  }
  if (found === 0) return none();
  const text = joinLines(lines, start, last);
  return { ...none(), shape: "inline-meta", text, firstLine: start, startLine: start, endLine: last };
}

const META_HEADING =
  /^#{1,6}\s+(?:metadata|meta|header|front ?matter|record|record details|details|info)\s*:?\s*$/i;

/** `KEY: v`, `**Key**: v`, `- **Key:** v`, `| **Key** | v |` → key and value. */
export function readMetaLine(text: string): { key: string; value: string } | null {
  const cells = text.trim().startsWith("|") ? text.trim().split("|") : [];
  if (cells.length >= 4) {
    const key = (cells[1] ?? "")
      .trim()
      .replace(/^\*\*|\*\*$/g, "")
      .replace(/:$/, "");
    const value = cells.slice(2, -1).join("|").trim();
    return /^[A-Za-z][\w /-]{0,40}$/.test(key) ? { key, value } : null;
  }
  const pair = /^(?:[-*+>]\s+)?(?:\*\*|__)?([A-Za-z][\w /-]{0,40}?)(?:\*\*|__)?\s*:(?:\*\*|__)?(.*)$/.exec(
    text.trim(),
  );
  return pair?.[1] ? { key: pair[1], value: (pair[2] ?? "").trim() } : null;
}

function cut(
  lines: LineIndex,
  shape: HeaderShape,
  startLine: number,
  firstLine: number,
  endLine: number,
  lastLine: number,
  wrapperEnd: number | null,
): HeaderSplit {
  return {
    shape,
    text: joinLines(lines, firstLine, lastLine),
    firstLine,
    startLine,
    endLine,
    bodyStart: lines.starts[endLine] ?? lines.text.length,
    bodyLine: Math.min(endLine + 1, lineCount(lines)),
    wrapperEnd,
  };
}

function none(): HeaderSplit {
  return {
    shape: "none",
    text: "",
    firstLine: 1,
    startLine: null,
    endLine: null,
    bodyStart: 0,
    bodyLine: 1,
    wrapperEnd: null,
  };
}

function joinLines(lines: LineIndex, from: number, to: number): string {
  if (to < from) return "";
  const text = lines.text.slice(lineStart(lines, from), lineEnd(lines, to));
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function closingFence(lines: LineIndex, mark: string): number | null {
  for (let line = lineCount(lines); line > 1; line--) {
    const text = lineText(lines, line).trim();
    if (text === "") continue;
    return text === mark ? line : null;
  }
  return null;
}

function nextText(lines: LineIndex, from: number): number {
  let line = from;
  while (line < lineCount(lines) && lineText(lines, line).trim() === "") line++;
  return line;
}

function isDashes(text: string): boolean {
  return text.trimEnd() === "---";
}

/** A line that begins a header without dashes: `id: 011`, `ID: 002`, `title: …`. */
function isTemplateKey(text: string): boolean {
  const field = keyField(text);
  return field === "id" || field === "title" || field === "stage" || field === "date";
}

function keyField(text: string): string | null {
  const key = /^([A-Za-z_][\w-]{0,40}):(?:\s|$)/.exec(text)?.[1];
  return key ? (fieldOfKey(key)?.field ?? null) : null;
}
