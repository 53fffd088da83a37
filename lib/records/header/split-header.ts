import { type LineIndex, lineCount, lineEnd, lineStart, lineText } from "../line-index";
import type { HeaderShape } from "../record-input";
import { closingLine, endOfKeys, isDashes, KEY_LINE, lateKeys } from "./find-header-end";
import { fieldOfKey } from "./header-keys";
import { readMetaLine } from "./read-meta-line";

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

const WRAPPER = /^(`{3,}|~{3,})\s*(?:prompt|markdown|md|yaml|yml|text|phr)?\s*$/i;
/** Find the header of a record, in every shape the wild has. One pass over the header's lines. */
export function splitHeader(lines: LineIndex): HeaderSplit {
  const count = lineCount(lines);
  let line = 1;
  while (line < count && lineText(lines, line).trim() === "") line++;
  let shape: HeaderShape = "dashes";
  let wrapperEnd: number | null = null;
  const wrapper = WRAPPER.exec(lineText(lines, line).slice(0, 60));
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
  const late = lateKeys(lines, start + 1);
  const end = closingLine(lines, start + 1, late);
  if (end !== null) return cut(lines, shape, start, start + 1, end, end - 1, wrapperEnd);
  const last = endOfKeys(lines, start + 1, late);
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

function bareKeys(
  lines: LineIndex,
  start: number,
  shape: HeaderShape,
  wrapperEnd: number | null,
): HeaderSplit {
  const kind: HeaderShape = shape === "in-code-fence" ? shape : "bare-keys";
  const late = lateKeys(lines, start);
  const end = closingLine(lines, start, late);
  if (end !== null) return cut(lines, kind, start, start, end, end - 1, wrapperEnd);
  const last = endOfKeys(lines, start, late);
  return cut(lines, kind, start, start, last, last, wrapperEnd);
}

/** `--- id: 0004` and the rest below, or the whole header on the line. */
function oneLine(lines: LineIndex, line: number): HeaderSplit {
  const text = lineText(lines, line).replace(/^---\s+/, "");
  const keys = text.match(/(?:^|\s)(?:id|title|stage|date|surface|model|feature|branch|user):(?=\s)/gi) ?? [];
  if (keys.length === 0) return none();
  if (keys.length < 3) {
    const late = lateKeys(lines, line + 1);
    const end = closingLine(lines, line + 1, late) ?? endOfKeys(lines, line + 1, late);
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
    const text = lineText(lines, line).slice(0, 1000).trimEnd();
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

/** A line that begins a header without dashes: `id: 011`, `ID: 002`, `title: …`. */
function isTemplateKey(text: string): boolean {
  const field = keyField(text);
  return field === "id" || field === "title" || field === "stage" || field === "date";
}

function keyField(text: string): string | null {
  const key = /^([A-Za-z_][\w-]{0,40}):(?:\s|$)/.exec(text)?.[1];
  return key ? (fieldOfKey(key)?.field ?? null) : null;
}
