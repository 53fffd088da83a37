import type { HeaderEntry, HeaderValue } from "./header";
import { fieldOfKey, type HeaderField } from "./header-keys";

/**
 * Read a header that strict YAML refuses, line by line, keeping every word: `key: value` with the
 * first colon only, lists at any indent, one level of keys below `links`, text over many lines,
 * values at column 0 below their key. Total and linear; keys as written, values as text.
 *
 * @param text lines between the dashes, line ends as LF
 */
export function repairHeader(text: string): HeaderEntry[] {
  const state: State = { entries: [], current: null, isLong: false, blank: 0 };
  let line = 0;
  for (const raw of text.split("\n")) {
    line++;
    readLine(state, raw.trimEnd(), line);
  }
  for (const entry of state.entries) entry.value = finish(entry.value);
  return state.entries;
}

type State = {
  entries: HeaderEntry[];
  current: HeaderEntry | null;
  /** The current value runs over lines (a block, an open quote, a whole prompt): only known keys end it. */
  isLong: boolean;
  blank: number;
};

const KEY = /^(\s*)["'*]{0,3}([A-Za-z_][\w.-]{0,60})["'*]{0,3}\s*:(?:\*{2})?(?:\s+(.*)|)$/;
const LONG_FIELDS: ReadonlySet<HeaderField> = new Set([
  "prompt",
  "response",
  "outcome",
  "evaluation",
  "command",
]);
const LIST_FIELDS: ReadonlySet<HeaderField> = new Set(["labels", "files", "tests"]);
const WORD_FIELDS: ReadonlySet<HeaderField> = new Set([
  "id",
  "stage",
  "date",
  "surface",
  "model",
  "feature",
  "branch",
]);
const LINK_KEYS =
  /^(?:spec|ticket|adr|pr|plan|tasks|constitution|research|quickstart|contracts|data[-_]model|previous|analysis)$/i;

function readLine(state: State, row: string, line: number): void {
  const current = state.current;
  if (row.trim() === "") {
    state.blank++;
    return;
  }
  const match = KEY.exec(row);
  if (match?.[2]) {
    const indent = match[1]?.length ?? 0;
    if (indent === 0 ? startsEntry(state, match[2]) : isMisplacedKey(state, match[2], indent)) {
      open(state, match[2], (match[3] ?? "").trim(), line);
      return;
    }
    if (current && isLinks(current) && !state.isLong) {
      setSub(current, match[2], (match[3] ?? "").trim());
      return;
    }
  }
  if (!current) {
    if (!row.startsWith("#")) state.entries.push({ key: "", value: row.trim(), line });
    return;
  }
  if (row.startsWith("#") && !state.isLong) return;
  const item = /^\s*[-*]\s+(.*)$/.exec(row);
  if (item && !state.isLong && (current.value === null || Array.isArray(current.value))) {
    if (current.value === null) current.value = [];
    current.value.push((item[1] ?? "").trim());
    state.blank = 0;
    return;
  }
  extend(state, current, row);
}

/**
 * Inside a long value only a key of the families in one case ends it (`User:` begins a sentence as
 * often); elsewhere any lower-case or upper-case word does.
 */
function startsEntry(state: State, key: string): boolean {
  const isOneCase = /^(?:[a-z][\w.-]*|[A-Z][A-Z0-9_]*)$/.test(key);
  return state.isLong ? isOneCase && fieldOfKey(key) !== null : isOneCase || fieldOfKey(key) !== null;
}

/** `  tests:` after a list at column 0: a formatter moved the key, not the author. */
function isMisplacedKey(state: State, key: string, indent: number): boolean {
  if (state.isLong || indent > 4 || !Array.isArray(state.current?.value)) return false;
  const field = fieldOfKey(key)?.field;
  return (
    (field === "tests" || field === "files" || field === "labels" || field === "links") &&
    /^[a-zA-Z_]+$/.test(key)
  );
}

function isLinks(entry: HeaderEntry): boolean {
  if (fieldOfKey(entry.key)?.field !== "links") return false;
  return entry.value === null || (typeof entry.value === "object" && !Array.isArray(entry.value));
}

function setSub(entry: HeaderEntry, key: string, value: string): void {
  if (entry.value === null) entry.value = Object.create(null) as { [key: string]: HeaderValue };
  if (typeof entry.value === "object" && !Array.isArray(entry.value)) entry.value[key] = value;
}

function open(state: State, key: string, text: string, line: number): void {
  const field = fieldOfKey(key)?.field;
  const previous = state.entries.at(-1);
  // Flat link keys right below an empty `links:` belong to it.
  if (previous && isLinks(previous) && state.current === previous && LINK_KEYS.test(key)) {
    setSub(previous, key, text);
    return;
  }
  // A word's remark after ` #` is a comment; in what people wrote it is text.
  const value = field !== undefined && WORD_FIELDS.has(field) ? text.replace(/\s#.*$/, "").trim() : text;
  const isBlock = /^[|>][+-]?\d?$/.test(text);
  const entry: HeaderEntry = { key, value: value === "" || isBlock ? null : value, line };
  state.entries.push(entry);
  state.current = entry;
  state.blank = 0;
  const isList = field !== undefined && LIST_FIELDS.has(field);
  state.isLong =
    (isBlock && !isList) || hasOpenQuote(text) || (field !== undefined && LONG_FIELDS.has(field));
}

function extend(state: State, entry: HeaderEntry, row: string): void {
  const gap = "\n".repeat(1 + state.blank);
  state.blank = 0;
  const text = state.isLong ? row : row.trim();
  if (entry.value === null) entry.value = text;
  else if (typeof entry.value === "string") entry.value += gap + text;
  else if (Array.isArray(entry.value)) {
    const last = entry.value.at(-1);
    if (typeof last === "string") entry.value[entry.value.length - 1] = `${last} ${text.trim()}`;
    else entry.value.push(text.trim());
  } else {
    // Text below links: keep it under a key of its own.
    entry.value[""] = `${typeof entry.value[""] === "string" ? `${entry.value[""]}\n` : ""}${text.trim()}`;
  }
}

function hasOpenQuote(text: string): boolean {
  if (!text.startsWith('"')) return false;
  return !text.slice(1).includes('"');
}

function finish(value: HeaderValue): HeaderValue {
  if (typeof value === "string") return finishText(value);
  if (Array.isArray(value)) return value.map((item) => (typeof item === "string" ? unquote(item) : item));
  if (value !== null) {
    for (const key of Object.keys(value)) {
      const sub = value[key];
      if (typeof sub === "string") value[key] = sub === "" ? null : unquote(sub);
    }
  }
  return value;
}

function finishText(value: string): HeaderValue {
  const list = /^\[([\s\S]*)\]$/.exec(value.trim());
  if (list) return splitFlow(list[1] ?? "");
  return unquote(dedent(value).trim());
}

/** Split a flow list at the commas outside quotes; brackets inside are text. */
function splitFlow(text: string): string[] {
  const items: string[] = [];
  let quote = "";
  let start = 0;
  let isFresh = true;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? ",";
    if (i === text.length || (c === "," && !quote)) {
      const item = unquote(text.slice(start, i).trim());
      if (item !== "") items.push(item);
      start = i + 1;
      isFresh = true;
    } else if (quote) {
      if (c === quote) quote = "";
    } else if (c !== " " && c !== "\n") {
      if (isFresh && (c === '"' || c === "'")) quote = c;
      isFresh = false;
    }
  }
  return items;
}

/** Take off quotes that stand around the whole value; escapes in them are kept as written. */
function unquote(text: string): string {
  const mark = text[0];
  if (text.length < 2 || (mark !== '"' && mark !== "'") || !text.endsWith(mark)) return text;
  const inner = text.slice(1, -1);
  return inner.includes(mark) ? text : inner;
}

function dedent(text: string): string {
  if (!text.includes("\n")) return text;
  const rows = text.split("\n");
  let least = 1000;
  for (const row of rows) if (row.trim() !== "") least = Math.min(least, row.length - row.trimStart().length);
  return least === 0 ? text : rows.map((row) => row.slice(Math.min(least, row.length))).join("\n");
}
