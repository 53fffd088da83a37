import type { QuerySpan } from "../language/ast";
import { parseQuery } from "../language/parse-query";
import type { Completion } from "./complete-query";

export type Mend = Completion & { type: "mend"; span: QuerySpan };

/**
 * What was probably meant by what cannot be read in a query, each with the place it takes: an operator
 * by its nearest name, a value by the nearest that is known, a quote that is closed. In the query's order.
 */
export function mendsOf(query: string): Mend[] {
  return parseQuery(query)
    .diagnostics.flatMap(({ suggestion, span, message }): Mend[] => {
      if (suggestion === null || span.end <= span.start) return [];
      return [{ type: "mend", label: suggestion, insert: suggestion, about: message, count: null, span }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}
