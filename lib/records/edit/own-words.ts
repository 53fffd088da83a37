import { readStatusValue } from "../status/status-value";
import { isWordStatus, type WordStatus } from "../vocabulary";
import type { StatusChange } from "./status-change";

/**
 * How a repository itself says each status, by what most of its decisions say: "Approved" where others
 * write "Accepted", "Superceded" where most do, with the picture before it where most have one.
 *
 * @param raws status values as the files write them
 */
export function ownWords(raws: readonly string[]): Required<Pick<StatusChange, "words" | "emblems">> {
  const words = new Map<WordStatus, Map<string, number>>();
  const emblems = new Map<WordStatus, Map<string, number>>();
  for (const raw of raws) {
    const { status, word, emblem } = readStatusValue(raw);
    if (word === null || !isWordStatus(status)) continue;
    count(words, status, raw.slice(word.start, word.end).toLowerCase());
    count(emblems, status, emblem === null ? "" : raw.slice(emblem.start, emblem.end));
  }
  return { words: mostOf(words), emblems: mostOf(emblems) };
}

function count(tally: Map<WordStatus, Map<string, number>>, status: WordStatus, said: string): void {
  const counts = tally.get(status) ?? new Map<string, number>();
  counts.set(said, (counts.get(said) ?? 0) + 1);
  tally.set(status, counts);
}

/** The most frequent of each; of two that are as frequent the first in the alphabet, so that it never flips. */
function mostOf(tally: Map<WordStatus, Map<string, number>>): Partial<Record<WordStatus, string>> {
  return Object.fromEntries(
    [...tally].flatMap(([status, counts]) => {
      const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return most && most[0] !== "" ? [[status, most[0]]] : [];
    }),
  );
}
