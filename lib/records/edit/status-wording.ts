import type { DialectRules } from "../dialects/dialect";
import { readStatusValue } from "../status/status-value";
import { foldWord, phraseAt, readWords, wordsFor } from "../status/status-words";
import type { StatusChange } from "./status-change";

/** What stands between "superseded" and its successor, by language; a language without one uses brackets. */
const BY: Record<string, string> = {
  english: "by",
  french: "par",
  german: "durch",
  spanish: "por",
  portuguese: "por",
  italian: "da",
  dutch: "door",
  polish: "przez",
};

export type Wording = { word: string; by: string | null };

/**
 * The word for a status in the language and the case of the word it replaces: the repository's own,
 * else the dialect's, else, in another language, the one that ends like the old word (`acceptée`
 * becomes `rejetée`). Null when the dialect cannot say it.
 *
 * @param old the word that stands there, or a sample of the file's style; "" when there is none
 */
export function wordFor(old: string, rules: DialectRules, change: StatusChange): Wording | null {
  const own = change.words?.[change.status];
  const language =
    phraseAt(
      readWords(old).map((word) => word.folded),
      0,
    )?.language ?? "english";
  if (own && readStatusValue(own).status === change.status) {
    return { word: styleLike(old, own), by: BY[language] ?? null };
  }
  const usual = rules.words[change.status];
  if (!usual) return null;
  if (language === "english") return { word: styleLike(old, usual), by: "by" };
  const word = endingLike(old, wordsFor(language, change.status));
  return word ? { word: styleLike(old, word), by: BY[language] ?? null } : null;
}

/** The first word whose last vowels are those of the old one: they carry gender and number. */
function endingLike(old: string, words: readonly string[]): string | null {
  const vowels = (word: string) => /[aeiouyаеиоуыэюя]{0,3}$/u.exec(foldWord(word))?.[0];
  const single = words.filter((word) => !word.includes(" ") || old.includes(" "));
  return single.find((word) => vowels(word) === vowels(old)) ?? single[0] ?? words[0] ?? null;
}

/** `word` in the case of `old`: lower, Capital or UPPER; a text without letters of two cases gives no rule. */
export function styleLike(old: string, word: string): string {
  const letters = old.replace(/[^\p{L}]/gu, "");
  if (letters === "" || letters.toLowerCase() === letters.toUpperCase()) return word;
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const first = letters.charAt(0);
  const lower = word.toLowerCase();
  return first === first.toUpperCase() ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
