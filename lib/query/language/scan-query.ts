import { FIELDS, findField } from "../fields";
import { nearest } from "../text/did-you-mean";
import type { QueryDiagnostic, QueryToken } from "./ast";

/** Where a scan stands: the string, the place, and what was found so far. */
type Scan = {
  src: string;
  at: number;
  tokens: QueryToken[];
  diagnostics: QueryDiagnostic[];
  isBroken: boolean;
};

export type ScannedQuery = Omit<Scan, "src" | "at">;

const KEY = /[A-Za-z][A-Za-z-]{0,23}:/y;
const OP = />=|<=|>|<|=/y;
const KEYWORDS = { AND: "and", OR: "or", NOT: "not" } as const;

/** White space and control characters part words; straight and curly quotes are alike. */
export function isSpace(char: string): boolean {
  return char <= " " || char === "\u007f" || /\s/.test(char);
}
/** Whether a character opens or closes a phrase: a quote as typed, or as a word processor turned it. */
export function isQuote(char: string): boolean {
  return char === '"' || char === "“" || char === "”";
}

function isKeyword(text: string): text is keyof typeof KEYWORDS {
  return text === "AND" || text === "OR" || text === "NOT";
}

/**
 * Cut a query into tokens, in one pass from left to right. Parentheses inside a word belong to it
 * (`useState()`, `file:app/(auth)/page.tsx`); at its start they group. Keys are looked up here, because
 * an unknown one makes an ordinary word (`node:fs`) with a diagnostic.
 */
export function scanQuery(src: string): ScannedQuery {
  const scan: Scan = { src, at: 0, tokens: [], diagnostics: [], isBroken: false };
  while (skipSpace(scan)) {
    const char = src[scan.at]!;
    if (char === "(") punctuation(scan, "open");
    else if (char === ")") punctuation(scan, "close");
    else if (isQuote(char)) push(scan, "phrase", scan.at, readQuoted(scan));
    else if (char === "-" && startsTerm(src[scan.at + 1])) punctuation(scan, "minus");
    else if (!scanField(scan)) scanWord(scan);
  }
  const { tokens, diagnostics, isBroken } = scan;
  return { tokens, diagnostics, isBroken };
}

/** Whether a minus before this character excludes; `--flag`, `- ` and `-)` are words. */
function startsTerm(next: string | undefined): boolean {
  return next !== undefined && next !== "-" && next !== ")" && !isSpace(next);
}

function skipSpace(scan: Scan): boolean {
  while (scan.at < scan.src.length && isSpace(scan.src[scan.at]!)) scan.at++;
  return scan.at < scan.src.length;
}

function push(scan: Scan, type: QueryToken["type"], start: number, text: string): void {
  scan.tokens.push({ type, text, span: { start, end: scan.at } });
}

function punctuation(scan: Scan, type: "open" | "close" | "minus"): void {
  scan.at++;
  push(scan, type, scan.at - 1, scan.src[scan.at - 1]!);
}

function scanWord(scan: Scan): void {
  const start = scan.at;
  const text = readWord(scan, true);
  push(scan, isKeyword(text) ? KEYWORDS[text] : "word", start, text);
}

/** Whether a parenthesis after this opens a group: `NOT(`, or an unknown key. */
function groups(before: string): boolean {
  return isKeyword(before) || before.endsWith(":");
}

/** To white space, a quote or a parenthesis that closes more than the word opened. */
function readWord(scan: Scan, isQueryPlace: boolean): string {
  const start = scan.at;
  let open = 0;
  for (; scan.at < scan.src.length; scan.at++) {
    const char = scan.src[scan.at]!;
    if (isSpace(char) || isQuote(char)) break;
    if (char === "(") {
      if (isQueryPlace && groups(scan.src.slice(start, scan.at))) break;
      open++;
    }
    if (char === ")" && --open < 0) break;
  }
  return scan.src.slice(start, scan.at);
}

/** From quote to quote; `\"` and `\\` stand for the character itself. */
function readQuoted(scan: Scan): string {
  const start = scan.at;
  let text = "";
  for (scan.at++; scan.at < scan.src.length; scan.at++) {
    let char = scan.src[scan.at]!;
    if (isQuote(char)) {
      scan.at++;
      return text;
    }
    const next = scan.src[scan.at + 1];
    if (char === "\\" && next !== undefined && (isQuote(next) || next === "\\")) {
      char = next;
      scan.at++;
    }
    text += char;
  }
  scan.isBroken = true;
  scan.diagnostics.push({
    severity: "error",
    message: "This quote is never closed; everything after it was read as one phrase.",
    suggestion: `${scan.src.slice(start)}"`,
    span: { start, end: scan.at },
  });
  return text;
}

/** `key:` with what follows it directly; false when no known key stands here. */
function scanField(scan: Scan): boolean {
  const start = scan.at;
  KEY.lastIndex = start;
  const written = KEY.exec(scan.src)?.[0];
  if (written === undefined) return false;
  if (findField(written.slice(0, -1)) === null) {
    warnOfKey(scan, written);
    return false;
  }
  scan.at += written.length;
  push(scan, "key", start, written);
  if (scan.src[scan.at] === "(") scanValues(scan);
  else scanValue(scan);
  return true;
}

/** An address (`https://…`) is no operator gone wrong. */
function warnOfKey(scan: Scan, written: string): void {
  const end = scan.at + written.length;
  if (scan.src.startsWith("//", end)) return;
  const near = nearest(
    written.slice(0, -1),
    FIELDS.filter((field) => field.notYet === null).map((field) => field.key),
  );
  scan.diagnostics.push({
    severity: near === null ? "notice" : "error",
    message:
      near === null
        ? `There is no operator “${written}”; this was searched as words.`
        : `There is no operator “${written}”; this was searched as words. Did you mean “${near}:”?`,
    suggestion: near === null ? null : `${near}:`,
    span: { start: scan.at, end },
  });
}

/** One value with its operator, if any stands there; words in it may hold anything but space. */
function scanValue(scan: Scan): void {
  const start = scan.at;
  OP.lastIndex = start;
  const op = OP.exec(scan.src)?.[0];
  if (op !== undefined) {
    scan.at += op.length;
    push(scan, "op", start, op);
  }
  const char = scan.src[scan.at];
  if (char === undefined || isSpace(char)) return;
  const valueStart = scan.at;
  const text = isQuote(char) ? readQuoted(scan) : readWord(scan, false);
  if (scan.at > valueStart) push(scan, "value", valueStart, text);
}

/** A list of values in parentheses; nothing in it is a key. */
function scanValues(scan: Scan): void {
  punctuation(scan, "open");
  while (skipSpace(scan) && scan.src[scan.at] !== ")") {
    const start = scan.at;
    const before = scan.tokens.length;
    scanValue(scan);
    const last = scan.tokens[scan.tokens.length - 1]!;
    if (scan.tokens.length === before + 1 && last.type === "value" && !isQuote(scan.src[start]!))
      if (isKeyword(last.text)) last.type = KEYWORDS[last.text];
  }
  if (scan.at < scan.src.length) punctuation(scan, "close");
}
