import type { LineIndex } from "./line-index";
import type { CodeMarks } from "./mark-code";
import { findHeadings } from "./sections";

/** What a heading may say before the title proper, in prompts and documents. */
const PREFIXES = [
  /^(?:prompt history record|prompt history|phr)\b\s*(?:\(phr\))?\s*(?:template)?\s*/i,
  /^(?:#?\d{1,5}|phr[-_ ]?\d[\w-]{0,20})\s*(?=[:.–—-]\s)/i,
  /^(?:feature specification|feature spec|specification|implementation plan|technical plan|plan|tasks?)\s*(?=[:–—-]\s)/i,
];

/**
 * The first heading of the first level, without `PHR:`, `Prompt History Record —`, `Feature
 * Specification:` and the like; null when there is none or when nothing is left.
 */
export function readTitle(lines: LineIndex, marks: CodeMarks, from: number): string | null {
  for (const heading of findHeadings(lines, marks, from).slice(0, 8)) {
    if (heading.level !== 1) continue;
    let title = heading.title;
    for (const prefix of PREFIXES) {
      if (prefix.test(title)) title = title.replace(prefix, "").replace(/^[\s:.–—-]+/, "");
    }
    title = plainText(title);
    if (title !== "" && !/^(?:template|prompt|output|response)$/i.test(title)) return title;
  }
  return null;
}

/** A heading's text without markdown's marks: `[x](y)` → `x`, `**x**` → `x`, `` `x` `` → `x`. */
export function plainText(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\[([^\][]{1,300})\]\([^()\s]{0,300}\)/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `create-rag-chatbot_spec` → `Create rag chatbot spec`; the name of a file is the last resort. */
export function titleFromSlug(slug: string): string {
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words === "" ? "" : words.charAt(0).toUpperCase() + words.slice(1);
}
