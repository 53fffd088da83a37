import type { TextPredicate } from "../query/plan/query-plan";
import { TEXT_PARTS } from "../query/plan-columns";
import { lexeme } from "../query/text/index-parts";
import type { TextCondition } from "./search-index";

/** The words in one part; PostgreSQL's index says of every word which part it stands in. */
function inPart(part: (typeof TEXT_PARTS)[number], { tokens, prefix }: TextPredicate): string {
  return tokens
    .map((token, index) => {
      const word = `'${lexeme(part, token).replaceAll("\\", "").replaceAll("'", "")}'`;
      return prefix && index === tokens.length - 1 ? `${word}:*` : word;
    })
    .join(" <-> ");
}

/** The condition as the text of a tsquery. */
export function tsQuery(condition: TextCondition): string {
  if (condition.type === "text") {
    const parts = condition.parts.length > 0 ? condition.parts : TEXT_PARTS;
    return parts.map((part) => `(${inPart(part, condition)})`).join(" | ");
  }
  if (condition.type === "not") return `!(${tsQuery(condition.child)})`;
  const operator = condition.type === "and" ? " & " : " | ";
  return condition.children.map((child) => `(${tsQuery(child)})`).join(operator);
}
