import type { FieldNode, FieldValue, ParsedQuery, QueryNode } from "./ast";
import { wordOfSort } from "./read-orders";
import { isQuote, isSpace } from "./scan-query";

/** The query as a string in one canonical spelling; it parses to the same tree. */
export function printQuery({ root, sort, group }: Pick<ParsedQuery, "root" | "sort" | "group">): string {
  const parts = root === null ? [] : [printNode(root)];
  if (sort !== null) parts.push(`sort:${wordOfSort(sort)}`);
  if (group !== null) parts.push(`group:${group}`);
  return parts.join(" ");
}

/** One node, without parentheses of its own. */
export function printNode(node: QueryNode): string {
  switch (node.type) {
    case "text":
      return node.form === "phrase"
        ? quoted(node.text)
        : node.form === "prefix"
          ? `${node.text}*`
          : node.text;
    case "field":
      return printField(node);
    case "not": {
      const inner =
        node.child.type === "and" || node.child.type === "or"
          ? inGroup(printNode(node.child))
          : printNode(node.child);
      return inner.startsWith("-") ? `NOT ${inner}` : `-${inner}`;
    }
    case "and":
      return node.children.map((child) => nested(child, ["and", "or"])).join(" ");
    case "or":
      return node.children.map((child) => nested(child, ["or"])).join(" OR ");
  }
}

function nested(node: QueryNode, grouped: readonly QueryNode["type"][]): string {
  return grouped.includes(node.type) ? inGroup(printNode(node)) : printNode(node);
}

/** A word with an open parenthesis of its own (`foo(bar`) must not swallow the closing one. */
export function inGroup(text: string): string {
  const lastWord = text.slice(text.lastIndexOf(" ") + 1);
  return lastWord.split("(").length > lastWord.split(")").length ? `(${text} )` : `(${text})`;
}

/** An operator with its values, as one would type it. */
export function printField({ key, join, values }: FieldNode): string {
  const [first] = values;
  if (first === undefined) return `${key}:`;
  const printed = values.map(printValue);
  // Right after the key a parenthesis would open a list: such a value can only stand in one.
  if (printed.length === 1 && !printed[0]?.startsWith("(")) return `${key}:${printValue(first)}`;
  return `${key}:${inGroup(printed.join(join === "all" ? " AND " : " OR "))}`;
}

function printValue(value: FieldValue): string {
  if (value.type === "range") return `${value.from}..${value.to}`;
  return value.op + (value.quoted ? quoted(value.value) : value.value);
}

/** In straight quotes; a quote and, where it would be misread, a backslash get a backslash. */
export function quoted(text: string): string {
  let escaped = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const next = text[at + 1];
    const isMisread = char === "\\" && (next === undefined || next === "\\" || isQuote(next));
    escaped += isQuote(char) || isMisread ? `\\${char}` : char;
  }
  return `"${escaped}"`;
}

/** A value as it is typed: in quotes only where it would be read as something else without them. */
export function typedValue(value: string): FieldValue {
  return {
    type: "value",
    op: "",
    value,
    quoted: needsQuotes(value),
    glob: false,
    span: { start: 0, end: 0 },
  };
}

function needsQuotes(value: string): boolean {
  if (value === "" || /^[<>=(]|[*)(]|\.\.|^(AND|OR|NOT)$/.test(value)) return true;
  return [...value].some((char) => isSpace(char) || isQuote(char));
}
