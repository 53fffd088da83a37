import { findField } from "../fields";
import type { FieldNode, ParsedQuery, QueryNode } from "../language/ast";
import { isSearchable } from "../language/check-query";
import { conjuncts } from "../language/facet-state";
import { printField } from "../language/print-query";
import { readValue } from "../language/read-value";
import { askedNumber } from "../plan/asked-number";
import { describeField } from "./describe-field";
import { listWords } from "./word-list";

const NOUNS: { readonly [kind: string]: string } = {
  prompt: "prompts",
  decision: "decisions",
  document: "documents",
  minutes: "minutes",
};
const ANY = "records";
const ORDERS: { readonly [order: string]: string } = {
  "date true": "newest first",
  "date false": "oldest first",
  "updated true": "last changed first",
  "updated false": "longest unchanged first",
  "title false": "by title",
  "title true": "by title, from Z to A",
  "relevance true": "best matches first",
};

/**
 * One plain sentence that says what a list shows, for its title and for empty states: `Prompts of stage
 * red or green, from my-project, with “sidebar” in the title.` What was left out of the query (it has
 * an error) is left out here. `noun` is what the page is about; where that is any record, the kind that the query names.
 */
export function describeQuery(parsed: ParsedQuery, noun = ANY): string {
  const terms = conjuncts(parsed).filter(isHonoured);
  const kinds = terms.find(
    (node) => isKind(node) && (noun === ANY || node.values.every((one) => nounOf(one) === noun)),
  );
  const named = askedNumber(parsed);
  const clauses = [
    ...clausesOf(terms.filter((node) => node !== kinds)),
    ...(named?.kind ? [`and ${named.kind} ${named.number} itself`] : []),
  ];
  const subject =
    kinds && isKind(kinds)
      ? listWords(
          kinds.values.map((value) => nounOf(value)),
          "or",
        )
      : noun;
  const order = parsed.sort && ORDERS[`${parsed.sort.key} ${parsed.sort.descending}`];
  const sentence = [
    [subject, ...clauses.slice(0, 1)].join(" "),
    ...clauses.slice(1),
    ...(order ? [order] : []),
    ...(parsed.group ? [`under headings by ${parsed.group}`] : []),
  ].join(", ");
  const isEverything = clauses.length === 0 && !kinds;
  return `${isEverything ? "All " : ""}${isEverything ? sentence : capital(sentence)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isKind(node: QueryNode): node is FieldNode {
  if (node.type !== "field" || (node.key !== "kind" && node.key !== "is")) return false;
  return (
    (node.join === "any" || node.values.length === 1) && node.values.every((value) => nounOf(value) !== "")
  );
}

function nounOf(value: FieldNode["values"][number]): string {
  return value.type === "value" && value.op === "" ? (NOUNS[value.value.toLowerCase()] ?? "") : "";
}

/** Whether the compiler kept any of it: what a value is that cannot be read, no record is. */
function isHonoured(node: QueryNode): boolean {
  if (node.type === "not") return isHonoured(node.child);
  if (node.type === "text") return isSearchable(node.text);
  if (node.type !== "field") return node.children.some(isHonoured);
  const field = findField(node.key)!;
  return field.notYet === null && (isReadable(node) || isUnreadable(node));
}

function isReadable({ key, values }: FieldNode): boolean {
  return values.some((value) => readValue(findField(key)!, value).ok);
}

/** Nothing of it can be read, though something is written. */
function isUnreadable({ key, values }: FieldNode): boolean {
  const read = values.map((value) => readValue(findField(key)!, value));
  return read.every(({ ok }) => !ok) && read.some((one) => !one.ok && !one.isAbsent);
}

/** Terms joined by AND, one clause each; words stand together, with the parts they are looked for in. */
function clausesOf(nodes: readonly QueryNode[]): string[] {
  const parts = nodes.filter((node): node is FieldNode => node.type === "field" && node.key === "in");
  const where = parts
    .map((node) => (isReadable(node) ? ` ${describeField(node)}` : " in a part there is not"))
    .join("");
  const texts = nodes.filter((node) => node.type === "text");
  const words = texts.length > 0 ? [`with ${listWords(texts.map(describeText), "and")}${where}`] : [];
  const others = nodes.filter((node) => node.type !== "text" && !parts.some((part) => part === node));
  return [...others.map((node) => describeNode(node, where)), ...words];
}

function describeNode(node: QueryNode, where: string): string {
  switch (node.type) {
    case "text":
      return `with ${describeText(node)}${where}`;
    case "field":
      return isReadable(node) ? describeField(node) : `with “${printField(node)}”, which no record has`;
    case "or": {
      const children = node.children.filter(isHonoured);
      const clauses = children.map((child) => describeNode(child, where));
      // Where an "and" stands in one of them, a comma says how far each goes.
      return children.some(({ type }) => type === "and")
        ? clauses.join(", or ")
        : `either ${listWords(clauses, "or")}`;
    }
    case "and":
      return listWords(clausesOf(node.children.filter(isHonoured)), "and");
    case "not":
      return describeNot(node.child, where);
  }
}

function describeNot(child: QueryNode, where: string): string {
  if (child.type === "text") return `without ${describeText(child)}${where}`;
  if (child.type === "field" && (child.key === "has" || child.key === "no") && isReadable(child))
    return describeField({
      ...child,
      key: child.key === "has" ? "no" : "has",
      join: child.join === "any" ? "all" : "any",
    });
  return `not ${describeNode(child, where)}`;
}

function describeText({ text, form }: Extract<QueryNode, { type: "text" }>): string {
  return form === "prefix" ? `words that begin with “${text}”` : `“${text}”`;
}
