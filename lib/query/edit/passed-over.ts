import type { QuerySpan } from "../language/ast";

/** An operator with the beginning of its value, up to where the value could not be read. */
const OPERATOR = /(?:^|[\s(])(-?[a-z]+:[=<>]*)$/i;

/** A longer operator there is not: the look back stays short. */
const MOST = 40;

/**
 * What a query ends in that asks for nothing yet, as it was typed and with its operator: `stage:p` of `kafka stage:p`. ""
 * where it ends in something that can be read, and of signs and words that only join others.
 *
 * @param errors what could not be honoured in it
 */
export function passedOver(query: string, errors: readonly { span: QuerySpan }[]): string {
  const unread = errors.find(({ span }) => span.end === query.length);
  if (!unread) return "";
  const { start } = unread.span;
  const operator = OPERATOR.exec(query.slice(Math.max(0, start - MOST), start))?.[1] ?? "";
  const typed = query.slice(start - operator.length);
  return /[\p{L}\p{N}]/u.test(typed) && !/^(?:AND|NOT|OR)$/.test(typed) ? typed : "";
}
