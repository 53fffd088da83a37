/** What stands where a title was never written. */
const PLACEHOLDERS = new Set(["title", "untitled", "placeholder", "todo"]);
/** `[short title of the problem]`, `{title}`, `<title>`: a template's words, not somebody's. */
const TEMPLATE = /^(?:\d+[.:)\s-]*)?(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>)$/u;
const MOST_TITLE = 500;

/** Records that have it at most: what more have ties none of them together. */
export const COMMON = 60;
/** Of all titles one in so many, where there are few. */
const SHARE = 40;
const FEW = 3;

/** Words of a title that can tell what it is about, each once, in its order: none of a title that nobody wrote. */
export function tellingWords(title: string): string[] {
  const text = title.slice(0, MOST_TITLE).trim();
  if (TEMPLATE.test(text)) return [];
  const words = new Set(text.split(/[^\p{L}\p{N}_]+/u));
  return [...words].filter((word) => word.length > 3 && !PLACEHOLDERS.has(word.toLowerCase()));
}

/** Whether a word that stands in `count` of `all` titles says that two of them belong together. */
export function isTellingShare(count: number, all: number): boolean {
  return count > 1 && count <= Math.min(COMMON, Math.max(FEW, all / SHARE));
}
