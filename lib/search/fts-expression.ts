import type { TextPredicate } from "../query/query-plan";
import type { TextCondition } from "./search-index";

/** A text predicate as FTS5 reads it. Tokens hold letters and digits only, and stand in quotes. */
function phrase({ tokens, prefix, parts }: TextPredicate): string {
  const words = `"${tokens.join(" ").replaceAll('"', "")}"${prefix ? " *" : ""}`;
  return parts.length > 0 ? `{${parts.join(" ")}} : ${words}` : words;
}

/** The condition as one FTS5 expression, every operand in parentheses. */
export function ftsExpression(condition: TextCondition): string {
  if (condition.type === "text") return phrase(condition);
  const operator = condition.type === "and" ? " AND " : " OR ";
  return condition.children.map((child) => `(${ftsExpression(child)})`).join(operator);
}

/** Whether the titles alone decide a condition. */
export function isTitleOnly(condition: TextCondition): boolean {
  if (condition.type === "text") return condition.parts.length === 1 && condition.parts[0] === "title";
  return condition.children.every(isTitleOnly);
}
