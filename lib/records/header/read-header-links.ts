import { type LineIndex, lineText } from "../line-index";
import type { Link, LinkRel } from "../record";
import type { HeaderEntry, HeaderValue } from "./header";
import { fieldOfKey, normaliseKey } from "./header-keys";
import { isNullWord, isPlaceholder } from "./null-words";

const RELS: ReadonlyMap<string, LinkRel> = new Map<string, LinkRel>([
  ["spec", "spec"],
  ["specification", "spec"],
  ["plan", "plan"],
  ["tasks", "tasks"],
  ["adr", "adr"],
  ["adrs", "adr"],
  ["ticket", "ticket"],
  ["issue", "ticket"],
  ["pr", "pr"],
  ["commit", "commit"],
  ["constitution", "constitution"],
  ["previous", "prompt"],
  ["previous_phr", "prompt"],
  ["phr", "prompt"],
  ["related_phr", "prompt"],
]);

/**
 * The links that a header names: the `links` map in any of its forms (map, list of maps, flat keys
 * below an empty `links:`, upper case), and the flat keys `spec`, `ticket`, `adr`, `pr`. One link per
 * target; a list in one value is several.
 */
export function readHeaderLinks(entries: readonly HeaderEntry[], lines: LineIndex, endLine: number): Link[] {
  const links: Link[] = [];
  const add = (key: string, value: HeaderValue, from: number, to: number): void => {
    const rel = RELS.get(normaliseKey(key).replace(/^links?[._]/, "")) ?? "document";
    for (const target of targets(value)) {
      if (links.some((link) => link.rel === rel && link.target === target)) continue;
      const evidence = `the header names it as ${key || "a link"}`;
      links.push({ rel, target, resolved: null, evidence, line: findLine(lines, from, to, target) });
    }
  };
  let isFlat = false;
  entries.forEach((entry, i) => {
    const field = fieldOfKey(entry.key)?.field;
    const to = (entries[i + 1]?.line ?? endLine + 1) - 1;
    if (field === "links") {
      isFlat = entry.value === null;
      eachPair(entry.value, (key, value) => add(key, value, entry.line, to));
    } else if (field === "spec" || field === "ticket" || field === "adr" || field === "pr") {
      add(entry.key, entry.value, entry.line, to);
    } else if (isFlat && RELS.has(normaliseKey(entry.key))) add(entry.key, entry.value, entry.line, to);
    else isFlat = false;
  });
  return links;
}

/** What the header names, and what the text mentions besides. */
export function joinLinks(named: readonly Link[], mentioned: readonly Link[]): Link[] {
  const known = new Set(named.map((link) => link.target));
  return [...named, ...mentioned.filter((link) => !known.has(link.target))];
}

/** Pairs of a links value; a list of maps was joined to `key: value` texts by the reader. */
function eachPair(value: HeaderValue, visit: (key: string, value: HeaderValue) => void): void {
  if (value === null) return;
  if (typeof value === "string") {
    for (const row of value.split("\n")) visitText(row, visit);
  } else if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === "string") visitText(item, visit);
      else eachPair(item, visit);
    }
  } else for (const key of Object.keys(value)) visit(key, value[key] ?? null);
}

function visitText(text: string, visit: (key: string, value: HeaderValue) => void): void {
  const pair = /^\s*[-*]?\s?([A-Za-z_][\w-]{0,30}):\s+(.*)$/.exec(text);
  if (pair?.[1]) visit(pair[1], pair[2] ?? "");
  else visit("", text);
}

function targets(value: HeaderValue, depth = 0): string[] {
  if (value === null || depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => targets(item, depth + 1));
  if (typeof value === "object")
    return Object.keys(value).flatMap((key) => targets(value[key] ?? null, depth + 1));
  const parts = value.split(/[\n,;]/).map(cleanTarget);
  const isList = parts.length > 1 && parts.every((part) => part === "" || /^\S+$/.test(part));
  return (isList ? parts : [cleanTarget(value)]).filter((part) => !isNullWord(part) && !isPlaceholder(part));
}

/** Take off quotes, back-ticks, a markdown link's brackets, and a remark after a path. */
function cleanTarget(text: string): string {
  let target = text.trim().replace(/^[-*]\s+/, "");
  target = /^\[[^\]]{0,300}\]\(([^()\s]{1,2000})\)/.exec(target)?.[1] ?? target;
  target = target.replace(/^(["'`<])(.*?)["'`>]$/, "$2").trim();
  if (target.length > 2000) return target;
  const path = /^(\S*[./]\S*)\s+[(#–—-]/.exec(target)?.[1];
  return path ?? target;
}

function findLine(lines: LineIndex, from: number, to: number, target: string): number | null {
  for (let line = from; line <= Math.min(to, from + 400); line++) {
    if (lineText(lines, line).includes(target)) return line;
  }
  return from;
}
