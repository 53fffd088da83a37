import { BOUNDARY, tokenise } from "./tokenise";
import { unicode61Tokens } from "./unicode61";

/** Of these characters the database's tokenizer and ours think alike; a text of them alone needs no grams. */
const USUAL =
  /^[\p{ASCII}\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u017e\u2010-\u2027\u2030-\u205e\u20a0-\u20b9\u2100-\u2189\u2190-\u23f3\u2460-\u26ff\u2701-\u27bf\u2900-\u2b4c\u3001-\u3003\u3008-\u3011]*$/u;

/**
 * What must stand in the index beside a text so that people find it: for every line that SQLite's
 * `unicode61` cuts differently than `tokenise` does (scripts without spaces, vowel signs, Greek accents,
 * emoji grown onto a word), the words of that line as `tokenise` cuts them, spaced. "" for most texts.
 * A boundary word stands before each stretch of such lines, so that no phrase runs from the text into
 * its grams: index `text + " " + gramsOf(text)` in one column, part by part.
 */
export function gramsOf(text: string): string {
  if (USUAL.test(text)) return "";
  const grams: string[] = [];
  let isStretch = false;
  for (const line of text.split("\n")) {
    const tokens = USUAL.test(line) ? null : tokensUnlikeSqlite(line);
    if (tokens !== null) grams.push(...(isStretch ? [] : [BOUNDARY]), ...tokens);
    isStretch = tokens !== null;
  }
  return grams.join(" ");
}

function tokensUnlikeSqlite(line: string): string[] | null {
  const ours = tokenise(line.normalize("NFC")).map(({ token }) => token);
  const theirs = unicode61Tokens(line);
  const isAlike = ours.length === theirs.length && ours.every((token, index) => token === theirs[index]);
  return isAlike ? null : ours;
}

/**
 * All words of a text as the index holds them, in order: those of the text, then those of its grams.
 * A phrase matches where its tokens stand next to each other in this list; that is the meaning of text
 * search on both databases.
 */
export function indexTokens(text: string): string[] {
  const grams = gramsOf(text);
  const tokens = unicode61Tokens(text);
  return grams === "" ? tokens : [...tokens, ...unicode61Tokens(grams)];
}
