import type { QuerySpan } from "../language/ast";

export type QueryError = { span: QuerySpan };

/** A word or a value that ends with the query, and may go on. */
const LAST_WORD = /[\p{L}\p{N}_/.-]*[\p{L}\p{N}]$/u;

/**
 * What to ask while somebody is still typing, when the query as it stands finds nothing: `kafka stage:p` is on its way to
 * `stage:plan`. A value that cannot be read yet is left out with its operator, the last word of a quote that is open, too;
 * any other last word is read as the beginning of one. Null where nothing else could be meant.
 *
 * @param query without space at its end
 * @param errors what could not be honoured in it
 */
export function queryTypedSoFar(query: string, errors: readonly QueryError[]): string | null {
  const unread = errors.find(({ span }) => span.end === query.length && span.start > 0);
  const isQuoted = (query.match(/"/g)?.length ?? 0) % 2 === 1;
  const last = LAST_WORD.exec(query.slice(-MOST))?.[0] ?? "";
  if (unread && !isQuoted) return asked(query.slice(0, unread.span.start));
  if (last === "") return null;
  return isQuoted ? asked(query.slice(0, -last.length)) : `${query}*`;
}

/** A longer last word is no longer being typed: the search for its beginning stays short. */
const MOST = 100;

/** Only what asks for something: all records are no answer to a query of which nothing can be read. */
function asked(rest: string): string | null {
  return /[\p{L}\p{N}]/u.test(rest.replace(/(?:^|[\s(-])[a-z]+:[=<>]*\(?$/iu, "")) ? rest : null;
}
