import { readDecisionTitle } from "../decisions/decision-title";
import type { Dialect } from "../vocabulary";

/** What stands before the title in a heading: `ADR-0007: ` is `ADR-`, the number as in the file name, `: `. */
export type HeadingForm = {
  before: string;
  /** The number as in the file name, without its zeros, filled up to a width, or left out. */
  number: "file" | "plain" | number | null;
  after: string;
};

/** The form a decision's heading has; null when it cannot be told. */
export function headingForm(
  heading: string,
  record: { number: string | null; title: string },
): HeadingForm | null {
  const { title } = readDecisionTitle(heading, record.number);
  const at = title === "" ? -1 : heading.indexOf(title);
  if (at === -1 || at > 60) return null;
  const prefix = heading.slice(0, at);
  const digits = [...prefix.matchAll(/\d+/g)];
  if (digits.length === 0) return { before: prefix, number: null, after: "" };
  const own = digits.findLast(([run]) => record.number !== null && Number(run) === Number(record.number));
  if (!own) return null;
  const [run] = own;
  const before = prefix.slice(0, own.index);
  if (/\d/.test(before)) return null;
  return {
    before,
    number: run === record.number ? "file" : run.startsWith("0") ? run.length : "plain",
    after: prefix.slice(own.index + run.length),
  };
}

/** The form a dialect's own tools give a heading. */
export function usualHeading(dialect: Dialect): HeadingForm {
  switch (dialect) {
    case "adr-tools":
    case "nygard":
      return { before: "", number: "plain", after: ". " };
    case "spec-kit":
    case "generic":
      return { before: "ADR-", number: "file", after: ": " };
    case "cosmos":
      return { before: "ADR ", number: "file", after: ": " };
    default:
      return { before: "", number: null, after: "" };
  }
}

/** A heading in a form. Without a number there is only the title. */
export function writeHeading(form: HeadingForm, number: string | null, title: string): string {
  if (form.number === null) return `${form.before}${title}`;
  if (number === null) return title;
  const plain = String(Number(number));
  const digits =
    form.number === "file" ? number : form.number === "plain" ? plain : plain.padStart(form.number, "0");
  return `${form.before}${digits}${form.after}${title}`;
}

const NUMBER_GAPS = [
  /\{\{\s*[\w. -]*(?:id|num|number|nnn+|xxx+)\s*\}\}/i,
  /\bNUMBER\b/,
  /[[{<](?:adr[-_ ]?)?(?:id|num|number|n{1,4}|x{2,4}|0{2,4}n?)[\]}>]/i,
  /(?<=\badr[-_ #]?)(?:0*n{1,4}|x{2,4}|0{2,4}|#{1,4})(?=[:.\s–—-]|$)/i,
  /^(?:n{1,4}|x{2,4}|0{3,4})(?=[:.])/i,
];
const TITLE_GAPS = [
  /\{\{[^{}]*title[^{}]*\}\}/i,
  /\{\{[^{}]*\}\}/,
  /\{[^{}]*\}/,
  /\[[^\][]*\](?!\()/,
  /<[^<>]*title[^<>]*>/i,
  /\bTITLE\b/,
  /(?:\b(?:adr|short|decision|your|the)\s+)*\btitle\b.*$/i,
];

/**
 * A template's heading with its gaps filled: `ADR-{{ID}}: {{TITLE}}`, `NUMBER. TITLE`, `[short title
 * of the problem]`. Null when it shows no gap for the title.
 */
export function fillHeading(heading: string, digits: string | null, title: string): string | null {
  if (heading.length > 400) return null;
  let left = heading;
  const mark = "\u0000";
  for (const gap of NUMBER_GAPS) {
    if (!gap.test(left)) continue;
    if (digits === null) return null;
    left = left.replace(gap, mark);
    break;
  }
  for (const gap of TITLE_GAPS) {
    const found = gap.exec(left);
    if (!found) continue;
    const filled = left.slice(0, found.index) + title + left.slice(found.index + found[0].length);
    return filled.replace(mark, () => digits ?? "");
  }
  return null;
}
