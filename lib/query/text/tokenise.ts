import { endOfPlainWord } from "./plain-word";

/** A word, or two letters of a script without spaces, and where it stands (UTF-16, end exclusive). */
export type Token = { token: string; start: number; end: number };

/**
 * Scripts that are written without spaces, or (Hangul) with endings grown on: their words are found by
 * the pairs of their letters.
 */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
const LETTER = /[\p{L}\p{N}\p{Co}]/u;
const MARK = /\p{M}/u;
const MARKS = /\p{M}/gu;
/** Soft hyphens, joiners and direction marks stand inside words and are not seen. */
const UNSEEN = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Parts fields of one text in the index; no query holds it (it is private use). */
export const BOUNDARY = "\ue000";

type Letter = { text: string; isUnspaced: boolean; start: number; end: number };

/**
 * Cut a text as people search it. Letters and digits of any script make words; case, diacritics and
 * other marks are folded; everything else parts words, so that `get_user_by_id`, `next.config.js` and
 * `ADR-0007` are several words in a row. Runs of unspaced scripts become pairs of neighbours, then their
 * last letter alone: 日本語 → 日本 本語 語, so that one letter can be found by its beginning.
 * Give it composed text (NFC): only then are Hangul and kana alike. Linear in the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfPlainWord(text, at);
    // Most words are of plain letters alone, and most text between them is plain: no need to fold it.
    if (end < text.length && text.charCodeAt(end) > 127) at = readRuns(text, at, tokens);
    else {
      if (end > at) tokens.push({ token: text.slice(at, end).toLowerCase(), start: at, end });
      at = end + 1;
    }
  }
  return tokens;
}

/** All runs from here to the next character that parts words; where to go on. */
function readRuns(text: string, start: number, tokens: Token[]): number {
  let run: Letter[] = [];
  const flush = () => {
    if (run.length > 0) tokens.push(...(run[0]!.isUnspaced ? pairs(run) : [word(run)]));
    run = [];
  };
  let at = start;
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    const from = at;
    at += char.length;
    const letter = fold(char);
    if (letter === null) break;
    if (letter === "") continue;
    const isUnspaced = char > "\u0e00" && UNSPACED.test(char);
    if (run.length > 0 && run[0]!.isUnspaced !== isUnspaced) flush();
    run.push({ text: letter, isUnspaced, start: from, end: at });
  }
  flush();
  return at;
}

/** The letter as it is compared; "" for what is not seen inside a word; null for what parts words. */
function fold(char: string): string | null {
  if (char <= "\u007f") return /[a-z0-9]/i.test(char) ? char.toLowerCase() : null;
  if (char === BOUNDARY) return null;
  if (MARK.test(char) || UNSEEN.test(char)) return "";
  const isWideForm = char >= "\uff00" && char <= "\uffef";
  const plain = isWideForm ? char.normalize("NFKC") : char;
  if (!LETTER.test(plain)) return isWideForm && MARK.test(plain) ? "" : null;
  if (UNSPACED.test(plain)) return plain;
  const bare = plain.toLowerCase().normalize("NFD").replace(MARKS, "");
  return bare === "ς" ? "σ" : bare;
}

function word(run: readonly Letter[]): Token {
  return { token: run.map(({ text }) => text).join(""), start: run[0]!.start, end: run[run.length - 1]!.end };
}

function pairs(run: readonly Letter[]): Token[] {
  return run.map((letter, index) => {
    const next = run[index + 1];
    return { token: letter.text + (next?.text ?? ""), start: letter.start, end: (next ?? letter).end };
  });
}

/** Whether a token is made of letters of an unspaced script. */
export function isUnspaced(token: string): boolean {
  return token > "\u0e00" && UNSPACED.test(token);
}
