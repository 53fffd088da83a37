import type { WordStatus } from "../vocabulary";
import type { Masked, Range } from "./status-mask";
import { isInside, type Word } from "./status-words";

/**
 * A part of a status value after its word. `from` and `to` include the separators and brackets
 * that go with the part; what stands there is removed or kept as one.
 */
export type StatusPart = { kind: "attribution" | "link" | "mark" | "comment"; from: number; to: number };

/** What follows the word of a status value, told apart. */
export type StatusRest = {
  /** In the order of the value; together they cover all that follows the word. */
  parts: StatusPart[];
  /** Whether every part was told apart. When not, the pen leaves the value alone. */
  isClassified: boolean;
  /** What the value says took its place: the text after "by", as written. */
  by: Range | null;
};

const BY = new Set("by par durch von por da do door przez".split(" "));

/**
 * Tell apart what follows the word of a status: who and when (attribution), what took its place
 * (link), an implementation mark, and the rest, which is a comment.
 *
 * @param next index of the first word after the status
 */
export function readRest(
  value: string,
  masked: Masked,
  words: readonly Word[],
  dates: readonly Range[],
  next: number,
  status: WordStatus,
): StatusRest {
  const parts: StatusPart[] = [];
  let by: Range | null = null;
  let isClassified = true;
  // Marks that close right behind the word belong to the word, not to what follows.
  const wordEnd = words[next - 1]?.end ?? 0;
  let from = wordEnd + (/^[*_`~]{0,3}/.exec(value.slice(wordEnd))?.[0].length ?? 0);
  for (let i = next; i < words.length; ) {
    const word = words[i];
    if (!word) break;
    const text = masked.text;
    const date = dates.find((range) => isInside(word, range));
    let kind: StatusPart["kind"] = "comment";
    let end = clauseEnd(text, word.start);
    const preposition = prepositionAt(words, i, status);
    if (date || (word.folded === "on" && dates.some((range) => isInside(words[i + 1], range)))) {
      kind = "attribution";
      end = date?.end ?? dates.find((range) => isInside(words[i + 1], range))?.end ?? word.end;
    } else if (preposition > 0 && i === next) {
      const target = words[i + preposition];
      kind = status === "superseded" || status === "deprecated" || preposition > 1 ? "link" : "attribution";
      end = targetEnd(masked, target?.start ?? word.end, dates);
      if (target) by = { start: linkStart(masked, target.start), end };
    } else if (markLength(words, i) > 0) {
      kind = "mark";
      end = words[i + markLength(words, i) - 1]?.end ?? word.end;
    } else if (isReference(masked, words, i)) {
      kind = "link";
      end = targetEnd(masked, word.start, dates);
      if (status === "superseded") by ??= { start: linkStart(masked, word.start), end };
    } else {
      end = value.length;
    }
    const to = closeBrackets(value, from, end);
    if (to === null) {
      isClassified = false;
      parts.push({ kind: "comment", from, to: value.length });
      from = value.length;
      break;
    }
    parts.push({ kind, from, to });
    from = to;
    while (i < words.length && (words[i]?.start ?? 0) < to) i++;
  }
  const tail = value.slice(from).replace(/[*_`~\s.]/g, "");
  if (tail !== "" && !/^["']$/.test(tail)) parts.push({ kind: "comment", from, to: value.length });
  return { parts, isClassified, by };
}

/** A link, an id, or "see" before one of them. */
function isReference(masked: Masked, words: readonly Word[], i: number): boolean {
  const at = words[i]?.folded === "see" ? i + 1 : i;
  return linkAt(masked, words[at]?.start ?? -1) !== undefined || isId(words, at);
}

/** Words of "by", "in favour of"; 0 when none stands at `i`. */
function prepositionAt(words: readonly Word[], i: number, status: WordStatus): number {
  const [a, b, c] = [words[i]?.folded, words[i + 1]?.folded, words[i + 2]?.folded];
  if (a === "in" && /^favou?r$/.test(b ?? "") && c === "of") return 3;
  if (a === "en" && b === "faveur" && c === "de") return 3;
  return BY.has(a ?? "") || (a === "with" && status === "superseded") ? 1 : 0;
}

/** Words of an implementation mark at `i`: implemented, not (yet) implemented, partially implemented. */
function markLength(words: readonly Word[], i: number): number {
  let length = words[i]?.folded === "and" || words[i]?.folded === "but" ? 1 : 0;
  if (words[i + length]?.folded === "not") length += words[i + length + 1]?.folded === "yet" ? 2 : 1;
  else if (/^(?:partially|partly|fully)$/.test(words[i + length]?.folded ?? "")) length++;
  return /^(?:implemented|unimplemented)$/.test(words[i + length]?.folded ?? "") ? length + 1 : 0;
}

function isId(words: readonly Word[], i: number): boolean {
  const word = words[i]?.folded ?? "";
  return (
    /^(?:adr|rfc|d)?\d{1,8}$/.test(word) ||
    (/^(?:adr|rfc)$/.test(word) && /\d/.test(words[i + 1]?.folded ?? ""))
  );
}

/** The link that holds an offset. */
export function linkAt(masked: Masked, at: number): Range | undefined {
  return masked.links.find((link) => link.start <= at && at < link.end);
}

function linkStart(masked: Masked, at: number): number {
  let start = linkAt(masked, at)?.start ?? at;
  while (start > 0 && /[./\\~]/.test(masked.text[start - 1] ?? "")) start--;
  return start;
}

/** Where a clause ends: before a dash, a semicolon, a bracket, or the full stop of a sentence. */
function clauseEnd(text: string, from: number): number {
  const match = /\s+[—–-]{1,2}\s|[;(|·•]|\.(?:\s|$)/.exec(text.slice(from));
  return match ? from + match.index : text.length;
}

/** Where a target ends: links joined by "and" or commas, else the clause or the next date. */
function targetEnd(masked: Masked, from: number, dates: readonly Range[]): number {
  let end = linkAt(masked, from)?.end ?? from;
  if (end > from) {
    for (let next = nextLink(masked, end); next; next = nextLink(masked, end)) end = next.end;
    return end;
  }
  // A title may begin with its number and a full stop: "4. Distinguish superseded records".
  const number = /^\d{1,6}\.\s+(?=\p{L})/u.exec(masked.text.slice(from))?.[0].length ?? 0;
  end = clauseEnd(masked.text, from + number);
  const date = dates.find((range) => range.start >= from && range.start < end);
  if (date) end = date.start;
  while (end > from && /[\s,*_`]/.test(masked.text[end - 1] ?? "")) end--;
  return end;
}

/** A link joined to what ends at `end` by "and", a comma or a blank. */
function nextLink(masked: Masked, end: number): Range | undefined {
  const joint = /^\s*(?:,|&|\+|and|et|und|y|e)?\s*/.exec(masked.text.slice(end, end + 40))?.[0].length ?? 0;
  return masked.links.find((link) => link.start >= end && link.start <= end + joint);
}

/** Extend a part over the bracket that its separators opened; null when the brackets do not fit. */
function closeBrackets(value: string, from: number, end: number): number | null {
  let depth = 0;
  for (let i = from; i < end; i++) {
    if (value[i] === "(" || value[i] === "（") depth++;
    else if (value[i] === ")" || value[i] === "）") depth--;
  }
  let to = end;
  for (; depth > 0; depth--) {
    const close = /^[\s.*_`\]]*[)）]/.exec(value.slice(to, to + 20));
    if (!close) return null;
    to += close[0].length;
  }
  return depth < 0 ? null : to;
}
