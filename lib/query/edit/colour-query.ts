import type { QueryDiagnostic, QueryToken } from "../language/ast";
import { parseQuery } from "../language/parse-query";

/** A piece of a query as an editor draws it; all pieces together are the string. */
export type ColouredPiece = {
  text: string;
  /** "" for what stands between tokens. */
  type: QueryToken["type"] | "";
  wrong: QueryDiagnostic["severity"] | null;
};

/** A query cut into tokens and what stands between, each with the gravest thing said of its place. */
export function colourQuery(query: string): ColouredPiece[] {
  const parsed = parseQuery(query);
  const said = parsed.diagnostics;
  const cuts = new Set([0, query.length]);
  for (const { span } of [...parsed.tokens, ...said]) {
    cuts.add(Math.min(span.start, query.length));
    cuts.add(Math.min(span.end, query.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: ColouredPiece[] = [];
  let token = 0;
  for (let index = 0; index + 1 < places.length; index++) {
    const [start, end] = [places[index]!, places[index + 1]!];
    while (token < parsed.tokens.length && parsed.tokens[token]!.span.end <= start) token++;
    const here = parsed.tokens[token];
    const wrong = said.filter(({ span }) => span.start <= start && end <= span.end);
    pieces.push({
      text: query.slice(start, end),
      type: here && here.span.start <= start ? here.type : "",
      wrong: wrong.some(({ severity }) => severity === "error")
        ? "error"
        : wrong.length > 0
          ? "notice"
          : null,
    });
  }
  return pieces;
}
