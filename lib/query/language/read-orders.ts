import { findField } from "../fields";
import type { FieldNode, ParsedQuery, QueryDiagnostic, QuerySort } from "./ast";
import { readChoice } from "./read-value";

/**
 * The order of the list from its `sort:` and `group:` terms; of several the last counts, and the others
 * get a notice. `sort:date` is newest first, `sort:title` from A, and a minus turns either round.
 */
export function readOrders(
  orders: readonly FieldNode[],
  diagnostics: QueryDiagnostic[],
): Pick<ParsedQuery, "sort" | "group"> {
  const order: Pick<ParsedQuery, "sort" | "group"> = { sort: null, group: null };
  orders.forEach((node, index) => {
    const word = readOrder(node, diagnostics);
    if (word === null) return;
    if (orders.slice(index + 1).some(({ key }) => key === node.key))
      diagnostics.push({
        severity: "notice",
        message: `“${node.key}:” stands here more than once; the last one counts.`,
        suggestion: null,
        span: node.span,
      });
    if (node.key === "sort") order.sort = sortOf(word);
    else order.group = word;
  });
  return order;
}

function readOrder(node: FieldNode, diagnostics: QueryDiagnostic[]): string | null {
  const field = findField(node.key)!;
  const [value] = node.values;
  const choice =
    value === undefined || node.values.length > 1 || value.type === "range"
      ? {
          ok: false as const,
          message: `“${node.key}:” takes one value, directly after the colon.`,
          suggestion: field.example,
        }
      : readChoice(field, value);
  if (!choice.ok)
    diagnostics.push({
      severity: "error",
      message: choice.message,
      // It stands for the whole term, as the span does.
      suggestion:
        choice.suggestion === null || choice.suggestion === field.example
          ? choice.suggestion
          : `${node.key}:${choice.suggestion}`,
      span: node.span,
    });
  else if (field.notYet !== null)
    diagnostics.push({
      severity: "error",
      message: `Not yet: ${field.notYet}, so this was left out.`,
      suggestion: null,
      span: node.span,
    });
  return choice.ok && field.notYet === null ? choice.value : null;
}

/** The order that a value of `sort:` stands for. */
export function sortOf(word: string): QuerySort {
  const isReversed = word.startsWith("-");
  const key = (isReversed ? word.slice(1) : word) as QuerySort["key"];
  return { key, descending: (key !== "title") !== isReversed };
}

/** The value of `sort:` that stands for an order; the inverse of reading it. */
export function wordOfSort({ key, descending }: QuerySort): string {
  if (key === "relevance") return key;
  return descending === (key !== "title") ? key : `-${key}`;
}
