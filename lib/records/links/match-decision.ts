import { counted } from "../counted";
import { contentWords, slugOf, wordSimilarity } from "../text-similarity";

/** What a suggestion asks for. */
export type Asked = {
  brief: string;
  title: string | null;
  featureKeys: readonly string[];
  /** Day it was first suggested, `YYYY-MM-DD…`; null when unknown. */
  date: string | null;
};

/** A decision that may answer it. `slug` is the file name without number and ending. */
export type Answer = {
  path: string;
  title: string;
  slug: string;
  featureKeys: readonly string[];
  date: string | null;
};

/** `score` from 0 to 1; `evidence` says in plain clauses what it is made of. */
export type DecisionMatch = { path: string; score: number; evidence: string[] };

/** From here on a decision is proposed as the answer; a human confirms. */
export const LIKELY_ANSWER = 0.6;

type Entry = { answer: Answer; titleWords: Set<string>; slugWords: Set<string>; slug: string };

/** Decisions of one source, indexed by their words. */
export type AnswerIndex = {
  entries: readonly Entry[];
  byWord: ReadonlyMap<string, readonly number[]>;
  bySlug: ReadonlyMap<string, readonly number[]>;
};

/** Index decisions once; every suggestion then looks at those that share a word with it. */
export function indexAnswers(answers: readonly Answer[]): AnswerIndex {
  const byWord = new Map<string, number[]>();
  const bySlug = new Map<string, number[]>();
  const entries = answers.map((answer, i) => {
    const entry = {
      answer,
      titleWords: contentWords(answer.title),
      slugWords: contentWords(answer.slug),
      slug: slugOf(answer.slug),
    };
    for (const word of new Set([...entry.titleWords, ...entry.slugWords])) push(byWord, word, i);
    for (const slug of new Set([entry.slug, slugOf(answer.title)])) if (slug) push(bySlug, slug, i);
    return entry;
  });
  return { entries, byWord, bySlug };
}

/** A word that more decisions than this share tells none of them apart. */
const COMMON = 400;

/**
 * The decisions that most likely answer a suggestion, best first, at most three, with the evidence:
 * the same slug, alike titles, the same feature, written soon after. Feature and time alone answer
 * nothing.
 */
export function matchDecision(asked: Asked, index: AnswerIndex): DecisionMatch[] {
  const slug = asked.title ? slugOf(asked.title) : "";
  const title = contentWords(asked.title ?? "");
  const brief = contentWords(asked.brief);
  const candidates = new Set<number>(index.bySlug.get(slug) ?? []);
  for (const word of new Set([...title, ...brief])) {
    const sharing = index.byWord.get(word) ?? [];
    if (sharing.length <= COMMON) for (const i of sharing) candidates.add(i);
  }
  const found: DecisionMatch[] = [];
  for (const i of candidates) {
    const entry = index.entries[i];
    const match = entry && score(asked, slug, title, brief, entry);
    if (match && match.score >= 0.4) found.push(match);
  }
  return found.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1)).slice(0, 3);
}

function score(
  asked: Asked,
  slug: string,
  title: Set<string>,
  brief: Set<string>,
  entry: Entry,
): DecisionMatch | null {
  const evidence: string[] = [];
  const { answer } = entry;
  let alike = 0;
  if (slug !== "" && (slug === entry.slug || slug === slugOf(answer.title))) {
    alike = 0.85;
    evidence.push(`it has the proposed name “${asked.title}”`);
  } else {
    const best = Math.max(
      wordSimilarity(title, entry.titleWords),
      wordSimilarity(title, entry.slugWords),
      wordSimilarity(brief, entry.titleWords),
      wordSimilarity(brief, entry.slugWords),
    );
    if (best < 0.3) return null;
    alike = 0.75 * best;
    evidence.push(`its title “${answer.title}” is ${Math.round(best * 100)} % alike`);
  }
  const feature = asked.featureKeys.find((key) => answer.featureKeys.includes(key));
  if (feature) {
    alike += 0.12;
    evidence.push(`both belong to the feature ${feature}`);
  }
  const days = asked.date && answer.date ? daysBetween(asked.date, answer.date) : null;
  if (days !== null && days >= 0 && days <= 60) {
    alike += days <= 7 ? 0.08 : 0.04;
    evidence.push(
      days === 0 ? "it was written the same day" : `it was written ${counted(days, "day")} later`,
    );
  } else if (days !== null && days < -14) {
    alike -= 0.15;
    evidence.push(`it was written ${-days} days earlier`);
  }
  return { path: answer.path, score: Math.max(0, Math.min(1, Math.round(alike * 100) / 100)), evidence };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
