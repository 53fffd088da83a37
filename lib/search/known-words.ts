import type { Row } from "../db/database";
import type { KnownWord } from "../query/text/did-you-mean";

/** So many beginnings are looked up at once, and so many words taken: the most frequent. */
const MOST_BEGINNINGS = 24;
export const MOST_WORDS = 4000;

/** From where to where in an ordered list of words those stand that begin so: from inclusive to exclusive. */
export function rangesOf(beginnings: readonly string[]): [string, string][] {
  return [...new Set(beginnings)]
    .slice(0, MOST_BEGINNINGS)
    .map((beginning) => [beginning, `${beginning}\u{10ffff}`]);
}

/** Rows of `word` and `count`, as a database answers them. */
export function asKnownWords(rows: readonly Row[]): KnownWord[] {
  return rows.map((row) => ({ word: String(row.word), count: Number(row.count) }));
}
