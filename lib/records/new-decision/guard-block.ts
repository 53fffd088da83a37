import { indexLines } from "../line-index";
import { markCode, PROSE } from "../mark-code";
import { cleanBlock } from "./clean-text";

/** Longer texts are no part of a decision; `planNewDecision` refuses them before they come here. */
export const LONGEST_BLOCK = 200_000;

/**
 * A person's text as it may stand in a section of a given level: its headings deeper than the
 * section's own, and in a fence when it would swallow or forge what comes after it.
 *
 * @param isStrict fence it whatever it says: the reading of the whole file went wrong without
 */
export function guardBlock(text: string, level: number, isStrict: boolean): string {
  const clean = cleanBlock(text);
  if (clean === "") return "";
  return isStrict || leaksOut(clean) ? inFence(clean) : lowerHeadings(clean, level);
}

/** An open fence or comment runs on into the sections below. */
function leaksOut(text: string): boolean {
  if (text.lastIndexOf("<!--") > text.lastIndexOf("-->")) return true;
  return markCode(indexLines(text)).openFence !== null;
}

function inFence(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** `## Why` in the section of an h2 becomes `### Why`: all headings sink alike, to h6 at most. */
function lowerHeadings(text: string, level: number): string {
  const index = indexLines(text);
  const { kinds } = markCode(index);
  const lines = text.split("\n");
  const levels = lines.map((line, i) =>
    kinds[i] === PROSE ? (/^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)?.[1]?.length ?? 0) : 0,
  );
  const highest = levels.reduce((least, one) => (one > 0 && one < least ? one : least), 7);
  const by = Math.max(0, level + 1 - highest);
  if (highest > 6 || by === 0) return text;
  return lines
    .map((line, i) => {
      const own = levels[i] ?? 0;
      return own === 0 ? line : line.replace(/#{1,6}/, "#".repeat(Math.min(6, own + by)));
    })
    .join("\n");
}
