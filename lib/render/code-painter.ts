import type { Token } from "markdown-it";
import { type CodeToken, codeTokens, grammarOf, loadGrammar } from "./highlight-code";

/** More than this stays plain: painting costs more than reading it brings. Characters. */
const MAX_BLOCK = 20_000;
const MAX_TEXT = 60_000;
/** Nobody wrote a longer line, and some grammars take the square of what a word is long. */
const LONG_LINE = /[^\n]{1001}/;
/** Milliseconds after which no further block of a text is painted: it is hostile, or the machine busy. */
const MAX_TIME = 400;

/** Code → painted pieces, or null when it stays plain. */
export type CodePainter = (code: string, language: string) => CodeToken[] | null;

/** Load the grammars a text needs, and answer with a painter that stops when it has had its share. */
export async function codePainter(tokens: readonly Token[]): Promise<CodePainter> {
  for (const grammar of grammarsIn(tokens)) await loadGrammar(grammar);
  let left = MAX_TEXT;
  let spent = 0;
  return (code, language) => {
    const grammar = grammarOf(language);
    if (!grammar || code.length > Math.min(MAX_BLOCK, left) || spent > MAX_TIME) return null;
    if (LONG_LINE.test(code)) return null;
    left -= code.length;
    const begun = performance.now();
    const painted = codeTokens(code, grammar);
    spent += performance.now() - begun;
    return painted;
  };
}

/** The language of a fence: the first word after it, when that can be one; "" otherwise. */
export function languageOf({ info }: Token): string {
  return /^\s*([\w+#.-]{1,30})(?:\s|$)/.exec(info)?.[1] ?? "";
}

function grammarsIn(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const token of tokens) {
    if (token.type !== "fence" || token.content.length > MAX_BLOCK) continue;
    const grammar = grammarOf(languageOf(token));
    if (grammar) found.add(grammar);
  }
  return found;
}
