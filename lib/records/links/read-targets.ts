import { isNullWord, isPlaceholder } from "../header/null-words";
import { trimEndUnits, trimUnits } from "../trim-units";
import { findPaths } from "./find-paths";

/** What a relation points at: `target` as the file writes it, and the words beside it, if any. */
export type Target = { target: string; label: string | null };

const FORMS =
  /!?\[([^\][]{0,300})\](?:\(\s*<?([^()\s<>]{1,1000})[^()]{0,300}\)|\[[^\][]{0,100}\])|<?(https?:\/\/[^\s<>)\]]{1,1000})>?|`([^`]{1,300})`|\b((?:ADR|PHR|RFC|PDR|DR)[- #]?[A-Z]?\d{1,8}|[A-Z]{2,10}-(?:[A-Z]{1,10}-){0,2}[A-Z]?\d{1,8}|[A-Z]\d{1,4})\b/gu;

/**
 * Everything a short text points at: links, addresses, paths with or without back-ticks, and ids
 * such as ADR-0007, ADR 7, ADR-T54, D16. When it holds none, a number (`017`) or, if
 * `mayBeTitle`, the text itself as the title of another record. Words for "nothing" give nothing.
 */
export function readTargets(text: string, mayBeTitle: boolean): Target[] {
  const value = text
    .slice(0, 4000)
    .replace(/<!--.*?(?:-->|$)/g, " ")
    .trim();
  if (isNullWord(value.replace(/[*_`.]/g, "")) || isPlaceholder(value)) return [];
  const found: Target[] = [];
  const seen = new Set<string>();
  const add = (target: string | undefined, label: string | null): void => {
    const clean = trimEndUnits(target?.trim() ?? "", ".,;:");
    if (clean === "" || isPlaceholder(clean) || seen.has(clean)) return;
    seen.add(clean);
    found.push({ target: clean, label });
  };
  const covered: { start: number; end: number }[] = [];
  for (const match of value.matchAll(FORMS)) {
    const [whole, label, url, web, code, id] = match;
    covered.push({ start: match.index, end: match.index + whole.length });
    if (whole.startsWith("!")) continue;
    if (label !== undefined) add(url ?? label, label || null);
    else if (web) add(web, null);
    else if (code && /[/\\]|\.md$|^[A-Z]{2,}-?\d/.test(code)) add(code, null);
    else if (id && !isInsideLabel(value, match.index) && isId(id, match.index)) add(id, null);
  }
  for (const { path, start } of findPaths(value)) {
    if (!covered.some((range) => start >= range.start && start < range.end)) add(path, null);
  }
  if (found.length > 0) return found;
  const number = /^(?:ADR\s*)?(#?\d{1,6})(?:\.?$|[.:)]?\s)/i.exec(value);
  if (number?.[1] && value.length <= 120) add(number[1], value);
  else if (
    mayBeTitle &&
    !/^[*_`]*(?:none|no|n\/a|nothing|not|keine?|aucun|нет)\b/i.test(value) &&
    value.length <= 160 &&
    /\p{L}{3}/u.test(value)
  )
    add(trimUnits(value, "\"'“”*_`."), null);
  return found;
}

/** `D16` is an id where a target begins; inside a sentence it may be anything (a level, a cell). */
function isId(id: string, at: number): boolean {
  return !/^[A-Z]\d+$/.test(id) || at === 0;
}

/** Ids inside the brackets of a link were read with the link. */
function isInsideLabel(value: string, at: number): boolean {
  const open = value.lastIndexOf("[", at);
  return open !== -1 && value.indexOf("]", open) > at;
}
