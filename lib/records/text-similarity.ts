import { foldWord } from "./status/status-words";

/** Words that say nothing about what a text is about. */
const STOP = new Set(
  "a an and are as at be by for from in into is it of on or our that the this to use using vs versus via we will with without adr decision architecture architectural der die das und für mit von le la les de du des et pour avec el los las y para con".split(
    " ",
  ),
);

/** Lower case, no accents, words separated by one blank: what two spellings of one text share. */
export function normaliseText(text: string): string {
  return foldWord(text.slice(0, 2000))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `Use Postgres for Orders` and `use-postgres-for-orders` are one slug; "" when no letter is left. */
export function slugOf(title: string): string {
  return normaliseText(title.replace(/^(?:adr[-_ :.]+)?(?:\d{1,6}[-_ :.]+(?=\D))?/i, "")).replaceAll(
    " ",
    "-",
  );
}

/** The words that carry the meaning, each once, plural and tense roughly taken off. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of normaliseText(text).split(" ")) {
    if (word.length > 1 && !STOP.has(word)) words.add(stem(word));
  }
  return words;
}

function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Share of words two texts have in common, from 0 to 1 (Dice). */
export function wordSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Share of letter triples two texts have in common, from 0 to 1: how much an edit left of a line. */
export function textSimilarity(a: string, b: string): number {
  const x = triples(normaliseText(a).slice(0, 600));
  const y = triples(normaliseText(b).slice(0, 600));
  if (x.size === 0 || y.size === 0) return x.size === y.size ? 1 : 0;
  let shared = 0;
  let total = 0;
  for (const [triple, count] of x) {
    shared += Math.min(count, y.get(triple) ?? 0);
    total += count;
  }
  for (const count of y.values()) total += count;
  return (2 * shared) / total;
}

function triples(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i + 3 <= padded.length && text !== ""; i++) {
    const triple = padded.slice(i, i + 3);
    found.set(triple, (found.get(triple) ?? 0) + 1);
  }
  return found;
}
