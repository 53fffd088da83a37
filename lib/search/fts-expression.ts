import type { TextPredicate } from "../query/plan/query-plan";
import { type TextCondition, withAndWithout } from "./search-index";

/** A text predicate as FTS5 reads it. Tokens hold letters and digits only, and stand in quotes. */
function phrase({ tokens, prefix, parts }: TextPredicate): string {
  const words = `"${tokens.join(" ").replaceAll('"', "")}"${prefix ? " *" : ""}`;
  return parts.length > 0 ? `{${parts.join(" ")}} : ${words}` : words;
}

/** The condition as one FTS5 expression, every operand in parentheses. */
export function ftsExpression(condition: TextCondition): string {
  if (condition.type === "text") return phrase(condition);
  if (condition.type === "not") throw new Error("FTS5 excludes only from what it finds.");
  const joined = (children: readonly TextCondition[], operator: "AND" | "OR") =>
    children.map((child) => `(${ftsExpression(child)})`).join(` ${operator} `);
  if (condition.type === "or") return joined(condition.children, "OR");
  const { held, excluded } = withAndWithout(condition.children);
  return excluded.length === 0
    ? joined(held, "AND")
    : `(${joined(held, "AND")}) NOT (${joined(excluded, "OR")})`;
}
