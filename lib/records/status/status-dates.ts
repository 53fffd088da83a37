import type { Range } from "./status-mask";

const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc|märz|okt|dez|ene|abr|ago|dic)[a-zäéûç]{0,8}\\.?";
const DATE = new RegExp(
  [
    "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:t[0-9:.]{2,20}z?)?",
    "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}",
    "\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?",
    `\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]{1,2}(?:of )?${MONTH},?[ -]{1,2}\\d{4}`,
    `${MONTH} {1,2}\\d{1,2}(?:st|nd|rd|th)?,? {1,2}\\d{4}`,
    `${MONTH},? {1,2}\\d{4}`,
  ].join("|"),
  "giu",
);

/** Where dates of any common form stand in a short text, in order. */
export function findDates(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(DATE)) {
    const before = text[match.index - 1] ?? " ";
    const after = text[match.index + match[0].length] ?? " ";
    if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
