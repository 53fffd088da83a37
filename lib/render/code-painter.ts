import type { Root } from "hast";
import { type CodeToken, grammarOf, loadGrammar, tokenLines } from "./highlight-code";
import { textOf } from "./text-to-tree";

/** More than this stays plain: painting costs more than reading it brings. Characters. */
const MAX_BLOCK = 20_000;
const MAX_TEXT = 60_000;
/** Milliseconds after which no further block of a text is painted. */
const MAX_TIME = 400;

/** Code → painted lines, or null when it stays plain. */
export type CodePainter = (code: string, language: string) => CodeToken[][] | null;

/** Load the grammars a tree needs, and answer with a painter that stops when a text has had its share. */
export async function codePainter(tree: Root): Promise<CodePainter> {
  const painters = new Map<string, Awaited<ReturnType<typeof loadGrammar>>>();
  for (const language of languagesIn(tree)) {
    const grammar = grammarOf(language);
    if (grammar && !painters.has(grammar)) painters.set(grammar, await loadGrammar(grammar));
  }
  let left = MAX_TEXT;
  let spent = 0;
  return (code, language) => {
    const grammar = grammarOf(language);
    const highlighter = grammar ? painters.get(grammar) : undefined;
    if (!grammar || !highlighter || code.length > MAX_BLOCK || code.length > left || spent > MAX_TIME)
      return null;
    left -= code.length;
    const begun = performance.now();
    const lines = tokenLines(highlighter, code, grammar);
    spent += performance.now() - begun;
    return lines;
  };
}

/** The language of a fence as its first class says: `language-ts` → `ts`. */
export function languageOf(className: unknown): string {
  const first = Array.isArray(className)
    ? className.find((name) => String(name).startsWith("language-"))
    : null;
  return first ? String(first).slice("language-".length) : "";
}

function languagesIn(tree: Root): Set<string> {
  const found = new Set<string>();
  const open: Root["children"] = [...tree.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== "element") continue;
    if (node.tagName === "code" && textOf(node).length <= MAX_BLOCK)
      found.add(languageOf(node.properties.className));
    else open.push(...node.children);
  }
  found.delete("");
  return found;
}
