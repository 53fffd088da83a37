import { hasPhrase, type Phrase } from "../../query/text/text-phrase";
import { tokenise } from "../../query/text/tokenise";

/** Where a phrase first stands in a text from a place on, about; -1 when it does not. */
export type PhraseFinder = (text: string, from?: number) => number;

const finders = new WeakMap<Phrase, PhraseFinder>();

/**
 * Finds a phrase without cutting the whole text into words: an expression finds words in plain letters;
 * only a text with others is looked at closely, when the expression has found nothing. Linear in the text.
 */
export function phraseFinder(phrase: Phrase): PhraseFinder {
  const known = finders.get(phrase);
  if (known) return known;
  const isPlain = phrase.tokens.every((token) => /^[a-z0-9]+$/.test(token));
  const pattern = isPlain
    ? new RegExp(
        `(?<![a-z0-9])${phrase.tokens.join("[^a-z0-9]{1,8}")}${phrase.prefix ? "" : "(?![a-z0-9])"}`,
        "gi",
      )
    : null;
  const finder: PhraseFinder = (text, from = 0) => {
    const at = pattern === null ? -1 : searchFrom(text, pattern, from);
    if (at >= 0) return at;
    // Looked at closely, it is the first place alone that is found.
    if (from > 0) return -1;
    if (pattern !== null && (/^\p{ASCII}*$/u.test(text) || bare(text).search(pattern) === -1)) return -1;
    return searchTokens(text, phrase);
  };
  finders.set(phrase, finder);
  return finder;
}

function searchFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Without accents and what is not seen; places are not kept. */
function bare(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "");
}

function searchTokens(text: string, phrase: Phrase): number {
  const tokens = tokenise(text);
  const words = tokens.map(({ token }) => token);
  if (!hasPhrase(words, phrase)) return -1;
  const width = phrase.tokens.length;
  for (let at = 0; at < words.length; at++) {
    if (hasPhrase(words.slice(at, at + width), phrase)) return tokens[at]?.start ?? -1;
  }
  return -1;
}
