import { isStrongStatusWord, phraseAt, readWords } from "./status-words";

/** Beginnings of sentences in which templates explain what a status may be. */
const EXPLAINS = [
  "what is the status",
  "a decision may be",
  "a decision can be",
  "the status of this",
  "the current status",
  "one of",
  "status of the decision",
];

/**
 * Whether a status is still what the template offers: `{proposed | accepted}`, `<status>`,
 * `Proposed / Accepted / Superseded`, `[draft | proposed | …]`, `{{STATUS}}`, or the sentence that
 * explains the choice. Two different statuses with a bar or slash between them are a choice; so are
 * three in any form that no date tells apart.
 *
 * @param raw the value as written
 * @param masked the same value without its dress
 * @param words its folded words
 * @param dates how many dates it holds
 */
export function isTemplateChoice(
  raw: string,
  masked: string,
  words: readonly string[],
  dates: number,
): boolean {
  const trimmed = raw.trim().replace(/^["'`*_]+|["'`*_]+$/g, "");
  if (trimmed.includes("{{") || trimmed.includes("}}")) return true;
  if (/^\{.*\}$/.test(trimmed) || /^<(?!!--|\/|(?:br|hr|b|i|p|span|div|a|img)\b)[^<>]{1,80}>$/i.test(trimmed))
    return true;
  const folded = words.join(" ");
  if (EXPLAINS.some((beginning) => folded.startsWith(beginning))) return true;
  if (/^\[.*\](?!\()/.test(trimmed) && /[|…]|\.\.\./.test(trimmed)) return true;

  const choices = new Set<string>();
  for (const part of masked.split(/[|/¦]|\bor\b|\bou\b|\boder\b/)) {
    const said = foldedWords(part);
    const phrase = phraseAt(said, 0);
    if (phrase && phrase.words.length === said.length) choices.add(phrase.status);
  }
  if (choices.size >= 2) return true;

  const said = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    if (!isStrongStatusWord(words[i] ?? "")) continue;
    const phrase = phraseAt(words, i);
    if (phrase) said.add(phrase.status);
  }
  return said.size >= 3 && dates < 2;
}

function foldedWords(text: string): string[] {
  return readWords(text).map((word) => word.folded);
}
