import { markupLength } from "./markup-length";
import type { Phrase } from "./text-phrase";
import { type Token, tokenise } from "./tokenise";

/** A piece of text that shows why a record matched. Plain text: whoever draws it escapes it. */
export type TextSnippet = {
  text: string;
  /** What matched: UTF-16 ranges into `text`, in order, end exclusive, not overlapping. */
  marks: [number, number][];
  /** Whether text was cut off before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** How many different phrases stand in it whole: of several parts, show the one with most. */
  phrases: number;
};

/** UTF-16 units of a snippet at most. */
export const SNIPPET_LENGTH = 200;
/** What is looked through; a match further down gives no snippet. */
const MAX_TEXT = 200_000;
const MAX_HITS = 1000;
/** Comparisons at most: a phrase of one word repeated, in a text of that word, would take its square. */
const MAX_STEPS = 1_000_000;
/** What is shown before the first match of a snippet, where there is that much. */
const LEAD = 40;

type Hit = { phrase: number; start: number; end: number };

/**
 * The window of a text in which the most different phrases stand, and of those the most matches, and of
 * those the first; null when none stands in it. White space is drawn together. Linear in the text.
 */
export function snippetOf(
  text: string,
  phrases: readonly Phrase[],
  length = SNIPPET_LENGTH,
): TextSnippet | null {
  const composed = text.slice(0, MAX_TEXT).normalize("NFC");
  const hits = findHits(composed, tokenise(composed), phrases);
  if (hits.length === 0) return null;
  const { start, end } = bestWindow(composed, hits, length);
  return cut(composed, start, end, hits);
}

/** Every place where a phrase stands, by its beginning. */
function findHits(text: string, tokens: readonly Token[], phrases: readonly Phrase[]): Hit[] {
  const byFirst = new Map<string, number[]>();
  const lonePrefixes: number[] = [];
  phrases.forEach(({ tokens: [first = ""], prefix, tokens: all }, index) => {
    if (prefix && all.length === 1) lonePrefixes.push(index);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  });
  const hits: Hit[] = [];
  let steps = 0;
  for (let at = 0; at < tokens.length && hits.length < MAX_HITS && steps < MAX_STEPS; at++) {
    const { token, start } = tokens[at]!;
    const candidates = [
      ...(byFirst.get(token) ?? []),
      ...lonePrefixes.filter((index) => token.startsWith(phrases[index]!.tokens[0]!)),
    ];
    for (const phrase of candidates) {
      const length = matchedLength(tokens, at, phrases[phrase]!);
      steps += length;
      if (length === phrases[phrase]!.tokens.length)
        hits.push({ phrase, start, end: letterEnd(text, tokens[at + length - 1]!.end) });
    }
  }
  return hits;
}

/** A vowel sign or an accent belongs to the letter before it, though it is no part of the word that is asked for. */
function letterEnd(text: string, end: number): number {
  let at = end;
  while (at - end < 8 && /\p{M}/u.test(text[at] ?? "")) at++;
  return at;
}

/** How many tokens of the phrase stand here, one after the other. */
function matchedLength(tokens: readonly Token[], at: number, { tokens: phrase, prefix }: Phrase): number {
  let step = 0;
  for (; step < phrase.length && at + step < tokens.length; step++) {
    const { token } = tokens[at + step]!;
    const isBeginning = prefix && step === phrase.length - 1;
    if (isBeginning ? !token.startsWith(phrase[step]!) : token !== phrase[step]) break;
  }
  return step;
}

/** Slide over the hits, keeping those that fit into one window. */
function bestWindow(text: string, hits: readonly Hit[], length: number): { start: number; end: number } {
  const inside = new Map<number, number>();
  let best = { first: 0, distinct: 0, count: 0 };
  let last = -1;
  for (let first = 0; first < hits.length; first++) {
    while (last + 1 < hits.length && hits[last + 1]!.end - hits[first]!.start <= length - LEAD / 2) {
      last++;
      inside.set(hits[last]!.phrase, (inside.get(hits[last]!.phrase) ?? 0) + 1);
    }
    const count = last - first + 1;
    if (inside.size > best.distinct || (inside.size === best.distinct && count > best.count))
      best = { first, distinct: inside.size, count };
    if (last < first) last = first;
    else {
      const left = (inside.get(hits[first]!.phrase) ?? 1) - 1;
      if (left === 0) inside.delete(hits[first]!.phrase);
      else inside.set(hits[first]!.phrase, left);
    }
  }
  const { start: from } = hits[best.first]!;
  const start = wordStart(text, Math.max(0, from - LEAD), from);
  return { start, end: wordEnd(text, Math.min(text.length, start + length), from) };
}

/** Forward to the beginning of a word, if one comes before `limit`; never into a character. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at - 1, limit).search(/\s\S/);
  return space === -1 ? whole(text, at) : at + space;
}

/** Back to the end of a word, if one ended after `limit`; never into a character. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  for (let end = at; end > limit + 1 && end > at - LEAD; end--)
    if (/\s/.test(text[end]!) && /\S/.test(text[end - 1]!)) return end;
  return whole(text, at);
}

function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The window without its markup, with white space drawn together, and the marks moved along with it. */
function cut(text: string, start: number, end: number, hits: readonly Hit[]): TextSnippet {
  const place: number[] = [];
  let shown = "";
  let markupEnd = start;
  for (let at = start; at < end; at++) {
    place.push(shown.length);
    if (at >= markupEnd) markupEnd = at + markupLength(text, at);
    if (at < markupEnd) continue;
    const char = text[at]!;
    if (!/\s/.test(char)) shown += char;
    else if (shown !== "" && !shown.endsWith(" ")) shown += " ";
  }
  place.push(shown.length);
  const marks: [number, number][] = [];
  for (const hit of hits) {
    if (hit.start < start || hit.start >= end) continue;
    const from = place[hit.start - start]!;
    const to = place[Math.min(hit.end, end) - start]!;
    const before = marks[marks.length - 1];
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else if (to > from) marks.push([from, to]);
  }
  const isShown = (hit: Hit) => hit.start >= start && hit.end <= end;
  return {
    text: shown.trimEnd(),
    marks,
    cutBefore: /\S/.test(text.slice(0, start)),
    cutAfter: /\S/.test(text.slice(end)),
    phrases: new Set(hits.filter(isShown).map(({ phrase }) => phrase)).size,
  };
}
