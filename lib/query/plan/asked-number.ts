import type { ParsedQuery, QueryNode } from "../language/ast";
import { conjuncts } from "../language/facet-state";
import { type NamedNumber, namedNumber } from "./named-number";

/**
 * The record that a query names by its number: `adr 16`, `ADR-0016 status:accepted`. Its words must be nothing
 * but the number, not in quotes, looked for anywhere; operators and what is excluded may stand beside them.
 */
export function askedNumber(parsed: Pick<ParsedQuery, "root">): NamedNumber | null {
  const terms = conjuncts(parsed);
  const words = terms.flatMap((node) => (node.type === "text" && node.form === "word" ? node.text : []));
  if (words.length === 0 || words.length > 2) return null;
  const others = terms.filter((node) => node.type !== "text" || node.form !== "word");
  return others.some(narrowsText) ? null : namedNumber(words.join(" "));
}

/** Whether it asks for words, or says where they are looked for. What is excluded does neither. */
function narrowsText(node: QueryNode): boolean {
  if (node.type === "text") return true;
  if (node.type === "field") return node.key === "in";
  return node.type !== "not" && node.children.some(narrowsText);
}
