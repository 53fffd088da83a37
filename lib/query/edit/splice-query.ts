import type { ParsedQuery, QuerySpan } from "../language/ast";
import { parseQuery } from "../language/parse-query";
import { inGroup, printQuery } from "../language/print-query";

export type Splice = { span: QuerySpan; text: string };

/** A query with its tree; where a quote or parenthesis was open, first printed anew, so that text can follow it. */
export function readEditable(query: string): { query: string; parsed: ParsedQuery } {
  const parsed = parseQuery(query);
  if (!parsed.isBroken) return { query, parsed };
  const mended = printQuery(parsed);
  return { query: mended, parsed: parseQuery(mended) };
}

/** Replace pieces that do not overlap; a piece that becomes empty takes its space with it. */
export function splice(query: string, splices: readonly Splice[]): string {
  let edited = query;
  for (const { span, text } of [...splices].sort((a, b) => b.span.start - a.span.start)) {
    const before = edited.slice(0, span.start);
    const after = edited.slice(span.end);
    edited =
      text === ""
        ? `${before.trimEnd()} ${after.trimStart()}`
        : before + (/[^\s(]$/.test(before) ? " " : "") + text + (/^[^\s)]/.test(after) ? " " : "") + after;
  }
  return mend(edited.trim());
}

/** An AND that has lost its neighbour goes, too. */
function mend(query: string): string {
  const parsed = parseQuery(query);
  return parsed.isBroken ? printQuery(parsed) : query;
}

/** Join a term to the whole query by AND. `a OR b` gets parentheses first. */
export function append(query: string, term: string): string {
  const { query: text, parsed } = readEditable(query);
  const { root, orders } = parsed;
  if (root?.type !== "or" || isInParentheses(parsed, root.span)) return `${text} ${term}`.trim();
  const isMixed = orders.some(({ span }) => span.start >= root.span.start && span.end <= root.span.end);
  // A `sort:` among the words would end up in the parentheses; printed, it stands at the end.
  if (isMixed) return append(printQuery(parsed), term);
  const grouped = inGroup(text.slice(root.span.start, root.span.end));
  return `${splice(text, [{ span: root.span, text: grouped }])} ${term}`;
}

/** Whether the first parenthesis of this span is closed by its last. */
function isInParentheses({ tokens }: ParsedQuery, span: QuerySpan): boolean {
  let open = 0;
  return tokens
    .filter((token) => token.span.start >= span.start && token.span.end <= span.end)
    .every(({ type }, index, all) => {
      if (type === "open") open++;
      if (type === "close") open--;
      return open > 0 || index === all.length - 1;
    });
}
