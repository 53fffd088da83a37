import { foldAscii, matchesLike } from "../like-pattern";
import {
  type DateColumn,
  type FlagColumn,
  type NumberColumn,
  TEXT_PARTS,
  type TermField,
  type TextColumn,
  type TextPart,
} from "../plan-columns";
import { indexTokens } from "../text/grams";
import { hasPhrase } from "../text/text-phrase";
import type { DatePredicate, PlanNode, TextPredicate, ValueMatch } from "./query-plan";

/** A record as far as a query can ask for it; what is left out is null, 0, false or empty. */
export type QueryableRecord = Partial<
  Record<TextColumn | DateColumn, string | null> &
    Record<NumberColumn, number | null> &
    Record<FlagColumn, boolean>
> & {
  terms?: Partial<Record<TermField, readonly string[]>>;
  /** The text of each part as the index holds it (secrets masked). */
  parts?: Partial<Record<TextPart, string>>;
};

/**
 * Whether a record satisfies a plan. The reference for both databases: their SQL selects exactly the
 * records for which this is true.
 */
export function evaluateQuery(where: PlanNode, record: QueryableRecord): boolean {
  const tokens = new Map<TextPart, string[]>();
  const tokensOf = (part: TextPart) => {
    const known = tokens.get(part) ?? indexTokens(record.parts?.[part] ?? "");
    tokens.set(part, known);
    return known;
  };
  const holds = (node: PlanNode): boolean => {
    switch (node.type) {
      case "and":
        return node.children.every(holds);
      case "or":
        return node.children.some(holds);
      case "not":
        return !holds(node.child);
      case "column":
        return matchesValue(node.match, record[node.column] ?? "");
      case "term":
        return (record.terms?.[node.field] ?? []).some((value) => matchesValue(node.match, value));
      case "number":
        return isBetween(record[node.column] ?? null, node.min, node.max);
      case "flag":
        return record[node.column] === true;
      case "date":
        return isDated(node, record[node.column] ?? "");
      case "text":
        return isFound(node, tokensOf);
    }
  };
  return holds(where);
}

/** An empty value is as good as none. */
function matchesValue(match: ValueMatch, value: string): boolean {
  if (value === "") return false;
  if (match.how === "present") return true;
  if (match.how === "like") return match.patterns.some((pattern) => matchesLike(pattern, value));
  return match.values.includes(match.folds ? foldAscii(value) : value);
}

function isBetween(value: number | null, min: number | null, max: number | null): boolean {
  return value !== null && (min === null || value >= min) && (max === null || value <= max);
}

function isDated({ days, instants }: DatePredicate, value: string): boolean {
  const { from, to } = value.length === 10 ? days : instants;
  return value !== "" && (from === null || value >= from) && (to === null || value < to);
}

function isFound({ parts, tokens, prefix }: TextPredicate, tokensOf: (part: TextPart) => string[]): boolean {
  const asked = parts.length > 0 ? parts : TEXT_PARTS;
  return asked.some((part) => hasPhrase(tokensOf(part), { tokens, prefix }));
}
