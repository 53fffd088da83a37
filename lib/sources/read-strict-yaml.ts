import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from "yaml";
import { guardHeader, MAX_HEADER_DEPTH } from "../records/header/guard-header";
import type { HeaderEntry, HeaderValue, YamlReading } from "../records/header/header";

/** Why a header is refused, in the words of whoever wrote it; the parser's own words for the rest. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["BLOCK_AS_IMPLICIT_KEY", "a value holds “: ” without quotes"],
  ["BAD_DQ_ESCAPE", "a backslash stands inside double quotes"],
  ["DUPLICATE_KEY", "a key stands twice"],
  ["MISSING_CHAR", "a line is no “key: value”"],
  ["UNEXPECTED_TOKEN", "text follows a closing quote or bracket"],
  ["BAD_ALIAS", "a value begins with “*”"],
  ["BAD_SCALAR_START", "a value begins with a character that has a meaning in YAML"],
  ["MULTILINE_IMPLICIT_KEY", "a line is no “key: value”"],
  ["BAD_INDENT", "a line is not indented as its neighbours are"],
  ["TAB_AS_INDENT", "a tab is used for indenting"],
]);

class Refused extends Error {
  constructor(
    message: string,
    readonly node: Node | null,
  ) {
    super(message);
  }
}

/**
 * Read a header as strict YAML with the failsafe schema: every scalar is text. No anchors, aliases,
 * tags or merges; keys are text and stand once. Items of a list that are maps come back as text
 * (`a: b`), because that is what their writer meant.
 *
 * The parser recurses and can end the process natively: call this only in the process that may die
 * (`yaml-child`) or on text of your own. Never throws.
 */
export function readStrictYaml(text: string): YamlReading {
  const refused = guardHeader(text);
  if (refused) return { ok: false, line: null, message: `the header ${refused}` };
  const counter = new LineCounter();
  const lineOf = (offset: number): number => counter.linePos(offset).line || 1;
  try {
    const document = parseDocument(text, {
      schema: "failsafe",
      merge: false,
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      lineCounter: counter,
      logLevel: "silent",
    });
    const error = document.errors[0];
    if (error) {
      const message = REASONS.get(error.code) ?? error.message.split("\n")[0]?.slice(0, 120) ?? error.code;
      return { ok: false, line: lineOf(error.pos[0]), message };
    }
    return { ok: true, entries: toEntries(document.contents, lineOf) };
  } catch (error) {
    const line = error instanceof Refused && error.node?.range ? lineOf(error.node.range[0]) : null;
    const message = error instanceof Refused ? error.message : "the YAML reader gave up";
    return { ok: false, line, message };
  }
}

function toEntries(contents: ParsedNode | null, lineOf: (offset: number) => number): HeaderEntry[] {
  if (contents === null) return [];
  if (!isMap(contents)) throw new Refused("it does not consist of keys and values", contents);
  refuseSpecial(contents);
  return contents.items.map((pair) => {
    const key = toKey(pair.key);
    const isCut = isScalar(pair.value) && pair.value.type === "PLAIN" && pair.value.value !== "";
    if (isCut && pair.value?.comment && WRITTEN_BY_PEOPLE.test(key)) {
      throw new Refused("a “#” cuts off the rest of a value", pair.value);
    }
    return { key, value: toValue(pair.value, 1), line: pair.key.range ? lineOf(pair.key.range[0]) : 1 };
  });
}

/** Where ` #` is part of what somebody wrote, and no comment: YAML would drop the rest without a word. */
const WRITTEN_BY_PEOPLE =
  /^(?:title|command|user|prompt(?:_text)?|user_input|response(?:_text)?|outcome|evaluation)$/i;

function toKey(node: ParsedNode): string {
  refuseSpecial(node);
  if (!isScalar(node)) throw new Refused("braces or brackets stand where text is meant", node);
  const key = String(node.value ?? "");
  if (key === "<<") throw new Refused("a merge key is not allowed", node);
  return key;
}

function toValue(node: ParsedNode | null, depth: number): HeaderValue {
  if (node === null) return null;
  refuseSpecial(node);
  if (depth > MAX_HEADER_DEPTH) throw new Refused("it is nested too deeply", node);
  if (isScalar(node)) {
    const text = String(node.value ?? "");
    return text === "" && node.type === "PLAIN" ? null : text;
  }
  if (isSeq(node)) {
    return node.items.map((item) =>
      isMap(item) ? joinItem(item as ParsedNode, depth) : toValue(item as ParsedNode, depth + 1),
    );
  }
  if (!isMap(node)) throw new Refused("it holds something that is neither text, list nor map", node);
  const value = Object.create(null) as { [key: string]: HeaderValue };
  for (const pair of node.items)
    value[toKey(pair.key as ParsedNode)] = toValue(pair.value as ParsedNode | null, depth + 1);
  return value;
}

/** `- npm test: passed` was a sentence before YAML made it a map. */
function joinItem(node: ParsedNode, depth: number): string {
  if (!isMap(node)) return "";
  return node.items
    .map((pair) => {
      const value = toValue(pair.value as ParsedNode | null, depth + 2);
      return `${toKey(pair.key as ParsedNode)}: ${spread(value)}`.trimEnd();
    })
    .join(", ");
}

function spread(value: HeaderValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(spread).join(", ");
  return Object.keys(value)
    .map((key) => `${key}: ${spread(value[key] ?? null)}`)
    .join(", ");
}

function refuseSpecial(node: ParsedNode): void {
  if (isAlias(node)) throw new Refused("a value begins with “*”", node);
  if ("anchor" in node && node.anchor) throw new Refused("a value begins with “&”", node);
  if (node.tag) throw new Refused("a value begins with “!”", node);
}
