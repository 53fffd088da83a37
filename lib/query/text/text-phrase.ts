import { isUnspaced, tokenise } from "./tokenise";
import { unicode61Tokens } from "./unicode61";

/** Words of the index that must stand next to each other. */
export type Phrase = {
  /** Folded; never empty. */
  tokens: string[];
  /** The last token is the beginning of a word. */
  prefix: boolean;
};

/**
 * The words a text of the query asks for. A word with signs in it is a phrase of its parts. Of a run in
 * an unspaced script every pair is asked for; its last letter alone only where the phrase goes on (there
 * the run must end), or where it is the only one (then it is the beginning of a pair). null when
 * the text holds nothing an index could hold.
 */
export function phraseOf(text: string, isPrefix: boolean): Phrase | null {
  const found = tokenise(text.normalize("NFC"));
  const last = found[found.length - 1];
  if (last === undefined) return null;
  const before = found[found.length - 2];
  const isUnspacedEnd = isUnspaced(last.token);
  // Pairs overlap: the lone letter at the end of a run begins inside the pair before it.
  const isTail = isUnspacedEnd && before !== undefined && before.end === last.end;
  if (isTail) found.pop();
  // As SQLite will cut them again: the same tokens, but for a few letters newer than its tables.
  const tokens = unicode61Tokens(found.map(({ token }) => token).join(" "));
  if (tokens.length === 0) return null;
  return { tokens, prefix: isTail ? false : isPrefix || isUnspacedEnd };
}

/** Whether a phrase stands in a list of tokens (see `indexTokens`). */
export function hasPhrase(tokens: readonly string[], { tokens: phrase, prefix }: Phrase): boolean {
  const last = phrase.length - 1;
  for (let at = 0; at + last < tokens.length; at++) {
    let step = 0;
    while (step < last && tokens[at + step] === phrase[step]) step++;
    if (step < last) continue;
    const token = tokens[at + last]!;
    if (prefix ? token.startsWith(phrase[last]!) : token === phrase[last]) return true;
  }
  return false;
}
