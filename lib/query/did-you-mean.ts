import type { ParsedQuery, QueryNode } from "./ast";

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

export type KnownWord = { word: string; count: number };

/**
 * The query with its misspelt words replaced by near words of the index, or null when nothing is
 * nearer. `vocabulary` holds words as the index folds them (candidates are enough: those that begin or
 * end alike); a word that stands in it is not corrected. Quoted phrases and excluded words are left alone.
 */
export function didYouMean(
  parsed: ParsedQuery,
  query: string,
  vocabulary: readonly KnownWord[],
): string | null {
  const known = new Set(vocabulary.map(({ word }) => word));
  const common = [...vocabulary].sort((a, b) => b.count - a.count).map(({ word }) => word);
  let corrected = query;
  for (const node of positiveWords(parsed.root).sort((a, b) => b.span.start - a.span.start)) {
    const typed = node.text.toLowerCase();
    if (known.has(typed) || !/^[\p{L}\p{N}]+$/u.test(typed)) continue;
    const better = nearestByMistakes(typed, common);
    if (better !== null)
      corrected = corrected.slice(0, node.span.start) + better + corrected.slice(node.span.end);
  }
  return corrected === query ? null : corrected;
}

function nearestByMistakes(typed: string, vocabulary: readonly string[]): string | null {
  const found = nearest(typed, vocabulary);
  return found !== null && editDistance(typed, found, forgiven(typed.length)) !== null ? found : null;
}

type TextNode = Extract<QueryNode, { type: "text" }>;

function positiveWords(node: QueryNode | null): TextNode[] {
  if (node === null || node.type === "not" || node.type === "field") return [];
  if (node.type === "text") return node.form === "word" ? [node] : [];
  return node.children.flatMap(positiveWords);
}
