import type { Status, WordStatus } from "../vocabulary";
import { findDates } from "./status-dates";
import { type Masked, maskMarkdown, type Range } from "./status-mask";
import { linkAt, readRest, type StatusRest } from "./status-rest";
import { laterStatus } from "./status-sequence";
import { isTemplateChoice } from "./status-template";
import { isInside, isStrongStatusWord, phraseAt, readWords, type Word } from "./status-words";

/** What a status value says, and where each part of it stands (UTF-16 offsets into the raw value). */
export type StatusReading = StatusRest & {
  /** Never a default: `none` for an empty value, `unknown` for what is no status word. */
  status: Status;
  /** The word or phrase that decides; null when nothing does. */
  word: Range | null;
  /** An emoji or short code before the word, with the blanks after it: it belongs to that status. */
  emblem: Range | null;
};

/** Longest value that is read; what follows is a comment. */
const LONGEST = 2000;

const NULL_LIKE = new Set(["null", "~", "none", "n/a", "na", "-", "--", "—", "–", "nil"]);
const UNDECIDED: ReadonlySet<Status> = new Set(["draft", "proposed"]);
const LABELS = new Set([
  "status",
  "statut",
  "estado",
  "stato",
  "статус",
  "ステータス",
  "状态",
  "狀態",
  "상태",
]);
const EARLIER = new Set("was were previously formerly originally initially once from until not".split(" "));

/**
 * Read a status value: `[emoji] WORD [qualifier] [link|ids] [- date] [comment]`, in the languages
 * of `status-words.ts`. The longest phrase at the start decides; a second verdict in the rest makes
 * it a conflict (`PROPOSED — accepted after …`), a dated sequence (`Proposed → Accepted on
 * 2025-12-16`) is read to its end, a choice that a template offers is unresolved, a question is
 * unknown. Linear in the value.
 */
export function readStatusValue(raw: string): StatusReading {
  const value = raw.slice(0, LONGEST);
  const masked = maskMarkdown(value);
  const text = masked.text;
  if (text.trim() === "" || NULL_LIKE.has(text.trim().toLowerCase())) {
    if (isTemplateChoice(value, "", [], 0)) return nothing("unresolved");
    return nothing(masked.links.length > 0 ? "unknown" : "none");
  }
  const dates = findDates(text);
  const words = readWords(text);
  const folded = words.map((word) => word.folded);
  const checked = checkedStatus(value);
  if (checked) return checked;
  if (isTemplateChoice(value, text, folded, dates.length)) return nothing("unresolved");

  const first = skipLead(words, dates);
  const phrase = phraseAt(folded, first);
  const begin = words[first];
  if (!phrase || !begin) return nothing("unknown");
  const last = words[first + phrase.words.length - 1] ?? begin;
  const word = { start: begin.start, end: last.end };
  if (/^[\s)]*[?？]/.test(text.slice(word.end))) return nothing("unknown");

  const changed = laterStatus(text, words, dates, first + phrase.words.length);
  if (changed === "conflict") return { ...nothing("conflict"), word };
  if (changed) return { ...nothing(changed.status), word: changed.word, isClassified: false };

  const rest = readRest(value, masked, words, dates, first + phrase.words.length, phrase.status);
  const status = contradicts(phrase.status, words, rest, masked) ? "conflict" : phrase.status;
  return { status, word, emblem: emblemBefore(value, word.start), ...rest };
}

function nothing(status: Status): StatusReading {
  return { status, word: null, emblem: null, parts: [], isClassified: false, by: null };
}

/** `[ ] Proposed [x] Accepted`: the only ticked box decides; none or several decide nothing. */
function checkedStatus(value: string): StatusReading | null {
  const boxes = [...value.matchAll(/\[([ xX])\]|([☐☑☒✓✔])/gu)];
  if (boxes.length === 0) return null;
  const ticked = boxes.filter((box) => box[1]?.toLowerCase() === "x" || /[☑☒✓✔]/u.test(box[2] ?? ""));
  if (boxes.length === 1 && ticked.length === 0 && boxes[0]?.[2] === undefined && boxes[0]?.index !== 0)
    return null;
  const box = ticked[0];
  if (ticked.length !== 1 || !box) {
    return boxes.length === 1 && ticked.length === 0
      ? nothing("unresolved")
      : nothing(ticked.length === 0 ? "unresolved" : "conflict");
  }
  const start = box.index + box[0].length;
  const next = boxes.find((other) => other.index > box.index)?.index ?? value.length;
  const read = readStatusValue(value.slice(start, next));
  const word = read.word && { start: read.word.start + start, end: read.word.end + start };
  return { ...nothing(read.status), word };
}

/** Index of the word that may be the status: after dates, a label, or "This decision is". */
function skipLead(words: readonly Word[], dates: readonly Range[]): number {
  let first = 0;
  while (first < words.length && dates.some((date) => isInside(words[first], date))) first++;
  while (first < words.length && LABELS.has(words[first]?.folded ?? "")) first++;
  while (first < words.length && dates.some((date) => isInside(words[first], date))) first++;
  const sentence =
    /^(?:(?:this|the|our) )?(?:adr|decision|document|proposal|record) (?:is|was|has been) (?:currently |now )?/;
  const head = `${words
    .slice(first, first + 7)
    .map((word) => word.folded)
    .join(" ")} `;
  const lead = sentence.exec(head)?.[0].trim().split(" ").length ?? 0;
  return first + lead;
}

/** An emoji or short code right before the word. */
function emblemBefore(value: string, word: number): Range | null {
  const head = value.slice(0, word);
  const match =
    /(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}])*|:[a-z0-9_+-]{2,40}:)\s*(?=[*_`"'[]*$)/u.exec(
      head.slice(-60),
    );
  if (!match) return null;
  const start = Math.max(0, head.length - 60) + match.index;
  return { start, end: start + match[0].length };
}

/** A verdict of another kind in the rest; titles of links and the target of "by" do not count. */
function contradicts(status: WordStatus, words: readonly Word[], rest: StatusRest, masked: Masked): boolean {
  const folded = words.map((word) => word.folded);
  const start = rest.parts[0]?.from ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.start < start) continue;
    if (rest.by && status === "superseded" && word.start >= rest.by.start && word.end <= rest.by.end)
      continue;
    if (linkAt(masked, word.start)) continue;
    if (isAwaited(folded, i)) return true;
    if (!isStrongStatusWord(word.folded)) continue;
    const second = phraseAt(folded, i)?.status;
    if (!second || second === status || (UNDECIDED.has(status) && UNDECIDED.has(second))) continue;
    if (!EARLIER.has(folded[i - 1] ?? "") && !EARLIER.has(folded[i - 2] ?? "")) return true;
  }
  return false;
}

/** "Accepted, pending final approval": the verdict is still to come. */
function isAwaited(folded: readonly string[], i: number): boolean {
  const word = folded[i];
  if (word !== "pending" && word !== "awaiting" && !(word === "subject" && folded[i + 1] === "to"))
    return false;
  return folded
    .slice(i + 1, i + 6)
    .some((next) =>
      /^(?:approvals?|reviews?|signoff|ratification|consensus|confirmation|vote|decision)$/.test(next),
    );
}
