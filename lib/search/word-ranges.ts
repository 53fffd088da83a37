import type { Row } from "../db/database";
import type { KnownWord } from "../query/did-you-mean";

/**
 * Where in an ordered list of words the near ones of each word stand, from inclusive to exclusive:
 * those with the same first two letters, with these swapped, and with the first one left out.
 */
export function wordRanges(words: readonly string[]): [string, string][] {
  const beginnings = new Set<string>();
  for (const word of words.slice(0, 8)) {
    const [first, second, third = ""] = [...word];
    if (first === undefined || second === undefined) continue;
    beginnings.add(first + second);
    if (second !== first) beginnings.add(second + first);
    if (third !== "") beginnings.add(second + third);
  }
  return [...beginnings].map((beginning) => [beginning, `${beginning}\u{10ffff}`]);
}

export function asKnownWords(rows: readonly Row[]): KnownWord[] {
  return rows.map((row) => ({ word: String(row.word), count: Number(row.count) }));
}
