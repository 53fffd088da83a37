import type { ParsedQuery, QueryNode } from "../language/ast";
import { phraseOf } from "./text-phrase";
import { unicode61Tokens } from "./unicode61";

/**
 * How many typing mistakes lie between two words (insert, delete, replace, swap two neighbours), or
 * null when there are more than `most`. Work is bounded by the shorter word times `most`.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = new Array(b.length + 1).fill(most + 1);
    if (i <= most) next[0] = i;
    let best = next[0]!;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > most) return null;
    before = row;
    row = next;
  }
  const distance = row[b.length]!;
  return distance <= most ? distance : null;
}

/** Mistakes forgiven in a word of that length: none in short ones, where everything is near everything. */
function forgiven(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * The known word nearest to a misspelt one, or null. Of equally near ones the earlier wins, so order
 * the vocabulary by what people mean most. A word that begins as the typed one does is near, too
 * (`imp` → `implement`), when nothing is nearer.
 */
export function nearest(word: string, vocabulary: readonly string[]): string | null {
  const typed = word.toLowerCase().slice(0, 64);
  let found: string | null = null;
  let most = forgiven(typed.length);
  for (const known of vocabulary) {
    const distance = editDistance(typed, known.toLowerCase(), most);
    if (distance === null || (found !== null && distance >= most)) continue;
    found = known;
    most = distance;
    if (distance === 0) return known;
  }
  if (found !== null || typed.length < 2) return found;
  return vocabulary.find((known) => known.toLowerCase().startsWith(typed)) ?? null;
}

/** How many records hold a word. */
export type KnownWord = { word: string; count: number };

/** A word that stands in so many records, or more, is none mistyped. */
export const RARE = 5;
/** Where it stands in some, its neighbour stands in so many times as many. */
const TIMES = 10;
/** Shorter words are near too many others; a shared beginning says that the same word is meant. Letters. */
const SHORTEST = 5;
const SAME_BEGINNING = 4;

/** With what a near word of one that stands nowhere begins: its first two letters, these swapped, or the first left out. */
export function beginningsNear(word: string): string[] {
  const [first, second, third = ""] = [...word];
  if (first === undefined || second === undefined) return [];
  const beginnings = [first + second, second + first, ...(third === "" ? [] : [second + third])];
  return [...new Set(beginnings)];
}

/**
 * With what the near word begins that may be meant by one that stands in `count` records: its first four letters.
 * null: such a word is no mistake, because it is not rare, short, or no plain word (a number, an identifier).
 */
export function beginningMeant({ word, count }: KnownWord): string | null {
  if (count === 0 || count >= RARE || !/^\p{L}+$/u.test(word)) return null;
  const letters = [...word];
  return letters.length < SHORTEST ? null : letters.slice(0, SAME_BEGINNING).join("");
}

/**
 * The query with its misspelt words replaced by near words of the index, or null when nothing is nearer.
 * `vocabulary` holds words as the index folds them (candidates are enough: those that begin alike), and those of
 * the query with how many records hold each. A word that stands in some records is corrected only where it is much
 * rarer than its neighbour: in fewer than five, one mistake away from a word with the same first four letters that
 * stands in ten times as many. Quoted phrases and excluded words are left alone.
 */
export function didYouMean(
  parsed: ParsedQuery,
  query: string,
  vocabulary: readonly KnownWord[],
): string | null {
  const known = new Map(vocabulary.map(({ word, count }) => [word, count]));
  const common = [...vocabulary].sort((a, b) => b.count - a.count);
  let corrected = query;
  for (const node of wantedWords(parsed.root).sort((a, b) => b.span.start - a.span.start)) {
    const typed = plainWord(node.text);
    if (typed === null) continue;
    const count = known.get(typed) ?? 0;
    const better = count > 0 ? meantByRare({ word: typed, count }, common) : nearestByMistakes(typed, common);
    if (better !== null)
      corrected = corrected.slice(0, node.span.start) + better + corrected.slice(node.span.end);
  }
  return corrected === query ? null : corrected;
}

/** The words of a query that may be mistyped, as the index folds them. */
export function correctableWords(parsed: ParsedQuery): string[] {
  return [...new Set(wantedWords(parsed.root).flatMap(({ text }) => plainWord(text) ?? []))];
}

/** One word of one script with spaces, folded; null for all else. */
function plainWord(text: string): string | null {
  const tokens = phraseOf(text, false)?.tokens ?? [];
  const plain = unicode61Tokens(text);
  const [word] = plain;
  const isOne = word !== undefined && plain.length === 1 && tokens.length === 1 && tokens[0] === word;
  return isOne && (!/\p{N}/u.test(word) || isSlipped(word)) ? word : null;
}

/**
 * A digit among letters is a slip of the finger (`sid3bar`); every other word with a digit is a number or an identifier
 * (`0x10`, `sprint2`), whose neighbours are other things.
 */
function isSlipped(word: string): boolean {
  return [...word].length >= SHORTEST && /^\p{L}{2,}\p{N}\p{L}{2,}$/u.test(word);
}

function meantByRare(rare: KnownWord, common: readonly KnownWord[]): string | null {
  const beginning = beginningMeant(rare);
  if (beginning === null) return null;
  const better = common.find(
    ({ word, count }) =>
      count >= rare.count * TIMES && word.startsWith(beginning) && editDistance(rare.word, word, 1) === 1,
  );
  return better?.word ?? null;
}

function nearestByMistakes(typed: string, common: readonly KnownWord[]): string | null {
  // A word is meant by a slip, not another identifier.
  const words = /\p{N}/u.test(typed) ? common.filter(({ word }) => /^\p{L}+$/u.test(word)) : common;
  const found = nearest(
    typed,
    words.map(({ word }) => word),
  );
  return found !== null && editDistance(typed, found, forgiven(typed.length)) !== null ? found : null;
}

type TextNode = Extract<QueryNode, { type: "text" }>;

function wantedWords(node: QueryNode | null): TextNode[] {
  if (node === null || node.type === "not" || node.type === "field") return [];
  if (node.type === "text") return node.form === "word" ? [node] : [];
  return node.children.flatMap(wantedWords);
}
