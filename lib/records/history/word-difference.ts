import { diffArrays } from "diff";

/** A stretch of text that stayed, went, or came. */
export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/**
 * The difference of two texts. `same` + `removed` parts joined are the old text, `same` + `added` the
 * new one, unit for unit. `isCoarse`: some stretch was too long or too different to compare word by
 * word, and stands there as removed and added whole.
 */
export type WordDifference = { parts: DifferencePart[]; isCoarse: boolean };

/** How many lines may be inserted and removed before the middle of the texts is taken as exchanged. */
const MAX_LINE_EDITS = 1500;
/** The same for the words of one stretch; the cost grows with its square. */
const MAX_WORD_EDITS = 600;
/** Words compared in one difference, over all its stretches. */
const MAX_WORDS = 60_000;

/** A word with its marks, a run of white space, or any single unit: scripts without spaces compare by letter. */
const TOKEN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{M}\p{N}_'’]{1,200}|[^\S\n]{1,200}|\n|./gsu;

/**
 * Compare prose: line by line first, then word by word where lines differ. Bounded in time whatever
 * the texts are; deterministic, because it counts steps instead of reading a clock.
 */
export function wordDifference(before: string, after: string): WordDifference {
  const [oldLines, newLines] = [lines(before), lines(after)];
  const { head, tail } = shared(oldLines, newLines);
  const oldMiddle = oldLines.slice(head, oldLines.length - tail);
  const newMiddle = newLines.slice(head, newLines.length - tail);
  const budget = { words: MAX_WORDS, isCoarse: false };
  const hunks = diffArrays(oldMiddle, newMiddle, { maxEditLength: MAX_LINE_EDITS }) ?? [
    { value: oldMiddle, removed: true, added: false },
    { value: newMiddle, removed: false, added: true },
  ];
  const parts: DifferencePart[] = [{ kind: "same", text: oldLines.slice(0, head).join("") }];
  for (let at = 0; at < hunks.length; at++) {
    const hunk = hunks[at]!;
    const text = hunk.value.join("");
    const next = hunks[at + 1];
    if (hunk.removed && next?.added) {
      parts.push(...words(text, next.value.join(""), budget));
      at++;
    } else parts.push({ kind: hunk.removed ? "removed" : hunk.added ? "added" : "same", text });
  }
  parts.push({ kind: "same", text: oldLines.slice(oldLines.length - tail).join("") });
  return { parts: merged(parts), isCoarse: budget.isCoarse };
}

/** Lines with their ends. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** How many elements two lists share at their beginning and, after that, at their end. */
function shared(a: readonly string[], b: readonly string[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

function words(
  before: string,
  after: string,
  budget: { words: number; isCoarse: boolean },
): DifferencePart[] {
  const whole: DifferencePart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  const [old, now] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  budget.words -= old.length + now.length;
  const found = budget.words < 0 ? undefined : diffArrays(old, now, { maxEditLength: MAX_WORD_EDITS });
  if (found === undefined) {
    budget.isCoarse = true;
    return whole;
  }
  const parts = found.map(
    ({ value, removed, added }): DifferencePart => ({
      kind: removed ? "removed" : added ? "added" : "same",
      text: value.join(""),
    }),
  );
  return readable(parts);
}

/**
 * What stays between two changes must be worth stopping at: a lone space or comma, or the one "the"
 * that two unlike sentences share, is read as part of the change around it.
 */
function readable(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    removed = added = "";
  };
  parts.forEach((part, index) => {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (removed + added !== "" && index < parts.length - 1 && isSlight(part.text, removed, added)) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      result.push(part);
    }
  });
  flush();
  return result;
}

function isSlight(text: string, removed: string, added: string): boolean {
  if (text.includes("\n\n")) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return text.length <= 3 && removed !== "" && added !== "";
  return text.trim().length <= 4 && Math.min(removed.length, added.length) >= 20;
}

function merged(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  for (const part of parts) {
    if (part.text === "") continue;
    const last = result.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
