import { readDecisionTitle } from "../decisions/decision-title";
import { plainText } from "../read-title";
import { cleanLine, clipLine } from "./clean-text";

/** Longer titles are cut: a title is a line, and many tools make a file name of it. */
const LONGEST = 160;

/**
 * A draft's title as it may stand in a heading: one line, bounded, without a number of its own (the
 * repository gives it one), without brackets or braces in which every reader sees a template's gap.
 * "" when no letter and no digit is left.
 */
export function draftTitle(title: string): string {
  let clean = clipLine(cleanLine(title.slice(0, 2000)), LONGEST)
    .replace(/^(?:#{1,6}\s+)+/, "")
    .replace(/\{\{+/g, "{")
    .replace(/\}\}+/g, "}")
    .replace(/<!--|-->/g, "")
    .replace(/\s+#+$/, "")
    .trim();
  clean = clean
    .replace(/^[[{<]+(.*?)[\]}>]*$/s, "$1")
    .replace(/^(["“])(.*)(["”])$/, "$2")
    .trim();
  const numbered = /^(?:(?:m?adr|decision)[-_ ]?)?#?\d{1,6}(?:[.):]|\s*[–—-])\s+(?=\S)/i.exec(clean);
  if (numbered) clean = clean.slice(numbered[0].length);
  // A reader takes marks and pictures in front for decoration.
  clean = clean.replace(/^[^\p{L}\p{N}("“«'`*_]+/u, "");
  return /[\p{L}\p{N}]/u.test(clean) ? clean : "";
}

/** What a reader may honestly make of a heading with these words: with or without a number in front. */
export function titlesAsRead(written: string, fileNumber: string | null): string[] {
  return [readDecisionTitle(written, fileNumber).title, plainText(written)];
}
