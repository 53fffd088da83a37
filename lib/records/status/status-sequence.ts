import type { WordStatus } from "../vocabulary";
import type { Range } from "./status-mask";
import { isInside, phraseAt, type Word } from "./status-words";

/**
 * A sequence: `A → B` or `A 2020-01-01, B 2020-02-02`. The last status stands when it has its date;
 * an arrow to a status without a date may be a plan, so it is a conflict.
 */
export function laterStatus(
  text: string,
  words: readonly Word[],
  dates: readonly Range[],
  from: number,
): { status: WordStatus; word: Range } | "conflict" | null {
  const folded = words.map((word) => word.folded);
  let found: { status: WordStatus; word: Range } | null = null;
  let end = words[from - 1]?.end ?? 0;
  let hasDate = false;
  for (let i = from; i < words.length; ) {
    const word = words[i];
    if (!word) break;
    const between = text.slice(end, word.start);
    const date = dates.find((range) => isInside(word, range));
    if (date || word.folded === "on" || word.folded === "since") {
      hasDate ||= date !== undefined;
      end = date?.end ?? word.end;
      while (i < words.length && (words[i]?.start ?? 0) < end) i++;
      continue;
    }
    const arrow = /→|->|=>|⇒|➜|➡|»|>>/.test(between);
    const comma = hasDate && (/[,;]/.test(between) || word.folded === "then");
    if (word.folded === "then" && hasDate) {
      end = word.end;
      i++;
      continue;
    }
    const phrase = arrow || comma || folded[i - 1] === "then" ? phraseAt(folded, i) : null;
    const last = phrase && words[i + phrase.words.length - 1];
    if (!phrase || !last) break;
    found = { status: phrase.status, word: { start: word.start, end: last.end } };
    hasDate = false;
    end = last.end;
    i += phrase.words.length;
  }
  if (!found) return null;
  if (hasDate) return found;
  return "conflict";
}
