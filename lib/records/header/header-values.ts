import type { HeaderEntry, HeaderValue } from "./header";
import { fieldOfKey, type HeaderField } from "./header-keys";
import { isNullWord } from "./null-words";

/** Entries of one field, the preferred key of its family first; of equal keys the first wins: later ones stand in text. */
export function entriesOf(entries: readonly HeaderEntry[], field: HeaderField): HeaderEntry[] {
  const found: { entry: HeaderEntry; rank: number; order: number }[] = [];
  entries.forEach((entry, order) => {
    const known = fieldOfKey(entry.key);
    if (known?.field === field) found.push({ entry, rank: known.rank, order });
  });
  return found.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ entry }) => entry);
}

/** A value as one text: lists joined with commas, maps as `key: value`; null when it says nothing. */
export function asText(value: HeaderValue): string | null {
  const text = flatten(value).join(", ").trim();
  return isNullWord(text) ? null : text;
}

/** A value as a list of texts: every scalar in it, block text cut into its list lines, nothing words dropped. */
export function asList(value: HeaderValue): string[] {
  if (typeof value === "string") return cutText(value);
  return flatten(value).filter((item) => !isNullWord(item));
}

/** Depth is bounded by the readers (64); what is deeper is left out. */
function flatten(value: HeaderValue, depth = 0): string[] {
  if (value === null || depth > 64) return [];
  if (typeof value === "string") return [value.trim()];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  return Object.keys(value).flatMap((key) => {
    const sub = value[key] ?? null;
    if (typeof sub === "string" && depth > 0) return [`${key}: ${sub.trim()}`];
    return flatten(sub, depth + 1);
  });
}

function cutText(text: string): string[] {
  const rows = text
    .split("\n")
    .map((row) =>
      row
        .trim()
        .replace(/^[-*•]\s+/, "")
        .replace(/^(["'])(.*)\1$/, "$2"),
    )
    .filter((row) => row !== "---" && !isNullWord(row));
  const only = rows.length === 1 ? rows[0] : undefined;
  if (only === undefined || !only.includes(",")) return rows;
  const flow = /^\[(.*)\]$/.exec(only)?.[1] ?? only;
  const parts = flow.split(",").map((part) => part.trim().replace(/^(["'])(.*)\1$/, "$2"));
  // A sentence with commas is one thing; `a, b, c` and `x/y.ts, z.ts` are several.
  const areWords = parts.every((part) => part !== "" && part.length <= 200 && part.split(/\s+/).length <= 3);
  return areWords ? parts.filter((part) => !isNullWord(part)) : rows;
}
