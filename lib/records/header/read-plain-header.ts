import type { HeaderEntry, HeaderValue } from "./header";

const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +(.*))?$/;
const ITEM = /^( *)- +(\S.*)$/;
const SUB = /^( +)([A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +(.*))?$/;
const FLOW_ITEM = /^[A-Za-z0-9_./][A-Za-z0-9_ ./+()-]*$/;
/** First units of a plain scalar that have no meaning of their own in YAML. */
const SAFE_START = /^[A-Za-z0-9/.\\(_+$^~;=\u00A1-\uD7FF\uF900-\uFEFE]/;
/** Control characters and foreign spaces: what a plain scalar may not hold, or what trimming would take off. */
const UNSAFE = /[\p{Cc}\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF\uFFFE\uFFFF]/u;

/**
 * Read a header of which every line is so plain that strict YAML (failsafe schema) provably says the
 * same: `key: value`, lists of scalars, one level of `key: value` below a key. Null as soon as one
 * line is not; the YAML parser then has the word. A property test holds the two together.
 *
 * @param text lines between the dashes, line ends as LF
 */
export function readPlainHeader(text: string): HeaderEntry[] | null {
  const entries: HeaderEntry[] = [];
  const keys = new Set<string>();
  const open: Open = { entry: null, indent: -1, keys: new Set() };
  let line = 0;
  for (const raw of text.split("\n")) {
    line++;
    const row = raw.trimEnd();
    if (UNSAFE.test(raw)) return null;
    if (row === "" || row.charCodeAt(0) === 35) continue;
    const key = KEY.exec(row);
    if (key?.[1]) {
      if (keys.has(key[1])) return null;
      keys.add(key[1]);
      const value = key[2] ? readPlainValue(key[2]) : null;
      if (value === undefined) return null;
      const entry = { key: key[1], value, line };
      entries.push(entry);
      open.entry = key[2] ? null : entry;
      open.indent = -1;
      continue;
    }
    if (!open.entry || !readNested(row, open)) return null;
  }
  return entries;
}

type Open = { entry: HeaderEntry | null; indent: number; keys: Set<string> };

function readNested(row: string, open: Open): boolean {
  const entry = open.entry;
  if (!entry) return false;
  const item = ITEM.exec(row);
  if (item?.[2]) {
    const indent = item[1]?.length ?? 0;
    if (entry.value === null) {
      entry.value = [];
      open.indent = indent;
    }
    if (!Array.isArray(entry.value) || open.indent !== indent) return false;
    const value = readPlainScalar(item[2]);
    if (value === undefined) return false;
    entry.value.push(value);
    return true;
  }
  const sub = SUB.exec(row);
  if (!sub?.[2]) return false;
  const indent = sub[1]?.length ?? 0;
  if (entry.value === null) {
    entry.value = Object.create(null) as { [key: string]: HeaderValue };
    open.indent = indent;
    open.keys = new Set();
  }
  if (Array.isArray(entry.value) || typeof entry.value === "string") return false;
  if (open.indent !== indent || open.keys.has(sub[2])) return false;
  open.keys.add(sub[2]);
  const value = sub[3] ? readPlainValue(sub[3]) : null;
  if (value === undefined) return false;
  entry.value[sub[2]] = value;
  return true;
}

/** `undefined`: not plain. */
function readPlainValue(text: string): HeaderValue | undefined {
  if (text.charCodeAt(0) !== 91) return readPlainScalar(text);
  if (!text.endsWith("]")) return undefined;
  const inner = text.slice(1, -1).trim();
  if (inner === "") return [];
  const items: string[] = [];
  for (const part of inner.split(",")) {
    const item = part.trim();
    if (FLOW_ITEM.test(item)) items.push(item);
    else {
      const value = readQuoted(item);
      if (value === undefined) return undefined;
      items.push(value);
    }
  }
  return items;
}

function readPlainScalar(text: string): string | undefined {
  const quoted = readQuoted(text);
  if (quoted !== undefined) return quoted;
  if (!SAFE_START.test(text) || text.includes(": ") || text.includes(" #") || text.endsWith(":"))
    return undefined;
  return text;
}

function readQuoted(text: string): string | undefined {
  const mark = text[0];
  if ((mark !== '"' && mark !== "'") || text.length < 2 || !text.endsWith(mark)) return undefined;
  const inner = text.slice(1, -1);
  return inner.includes(mark) || inner.includes("\\") ? undefined : inner;
}
