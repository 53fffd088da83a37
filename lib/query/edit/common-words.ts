import type { ParsedQuery, QueryNode } from "../language/ast";
import { conjuncts } from "../language/facet-state";
import { parseQuery } from "../language/parse-query";
import { splice } from "./splice-query";

/** English words that join others and say nothing of what is meant. Closed; nothing a record is about. */
const COMMON = new Set(
  `a an and are as at be been but by did do does for from had has have how i in into is it its me my of on or our
   should so that the their them there these they this those to us was we were what when where which who why will
   with would you your`.split(/\s+/),
);

/**
 * The query of somebody who wrote a sentence (`the prompt where the sidebar was fixed`) with the words alone
 * that mean something; null where there are no others, or none is left. Phrases, exclusions, operators and
 * what stands in parentheses stay as they are, and so does a word in capitals.
 */
export function withoutCommonWords(parsed: ParsedQuery, query: string): string | null {
  if (parsed.diagnostics.some(({ severity }) => severity === "error")) return null;
  const words = conjuncts(parsed).filter((node) => node.type === "text");
  const common = words.filter(isCommon);
  if (common.length === 0 || common.length === words.length) return null;
  const left = splice(
    query,
    common.map(({ span }) => ({ span, text: "" })),
  );
  return parseQuery(left).root === null ? null : left;
}

function isCommon(node: QueryNode): boolean {
  return (
    node.type === "text" &&
    node.form === "word" &&
    (COMMON.has(node.text) || (/^[A-Z][a-z]/.test(node.text) && COMMON.has(node.text.toLowerCase())))
  );
}
