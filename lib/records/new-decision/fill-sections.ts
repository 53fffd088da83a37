import type { Heading } from "../decisions/decision-outline";
import { type DecisionPart, partOfHeading } from "../decisions/decision-parts";
import { type OpenDecision, readForEdit } from "../edit/read-for-edit";
import { lineText } from "../line-index";
import { COMMENT } from "../mark-code";
import { cleanBlock, cleanLine } from "./clean-text";
import type { DecisionDraft } from "./decision-draft";
import { withoutComment } from "./decision-template";
import { guardBlock } from "./guard-block";
import { referenceLines } from "./reference-lines";

type Part = Extract<DecisionPart, "context" | "decision" | "consequences" | "alternatives">;
/** In the order in which sections that a template lacks are added. */
const PARTS: readonly (Part | "references")[] = [
  "context",
  "decision",
  "consequences",
  "alternatives",
  "references",
];
const TITLES: Record<(typeof PARTS)[number], string> = {
  context: "Context",
  decision: "Decision",
  consequences: "Consequences",
  alternatives: "Alternatives considered",
  references: "References",
};
/** `- **Context:** {{CONTEXT}}`, spec-kit's line for it. */
const CONTEXT_LINE = /^(\s*[-*+][ \t]+(?:\*\*|__)?context(?:\*\*|__)?:(?:\*\*|__)?[ \t]*)(.*)$/i;
/** A context longer than this is no line of a list. */
const LONGEST_LINE = 400;

/** Lines `from` to `to` (of 1, both included; `to` before `from`: none) are replaced. */
type Splice = { from: number; to: number; lines: string[] };

/**
 * Put a draft's texts below the headings of a filled head: each takes the place of the guidance there.
 * A part without a text keeps its guidance; a text without a heading gets one.
 */
export function fillSections(path: string, text: string, draft: DecisionDraft, isStrict: boolean): string {
  const open = readForEdit(path, text);
  const splices: Splice[] = [];
  const isInLine = fillContextLine(open, draft, isStrict, splices);
  const missing: { part: (typeof PARTS)[number]; lines: string[] }[] = [];
  for (const part of PARTS) {
    if (part === "context" && isInLine) continue;
    const heading = headingOf(open, part);
    const level = heading?.level ?? 2;
    const lines =
      part === "references"
        ? referenceLines(path, draft.references, heading ? ownLines(open, heading) : [])
        : guardBlock(draft[part], level, isStrict).split("\n");
    if (lines.join("") === "") continue;
    if (heading) splices.push(...fillBelow(open, heading, lines));
    else missing.push({ part, lines });
  }
  // Splices at one place are made last to first, so that what comes first ends up first.
  for (const { part, lines } of missing) splices.push(addSection(open, part, lines));
  return splice(text.split("\n"), splices).join("\n");
}

/** The heading of a part. "Positive Consequences" alone is no place for what may be both. */
function headingOf(open: OpenDecision, part: string): Heading | undefined {
  const { title, headings } = open.shape.outline;
  return headings.find((heading) => {
    const text = withoutComment(heading.text);
    if (part === "consequences" && /^(?:positive|negative)\b/i.test(text)) return false;
    return heading.line > (title?.line ?? 0) && partOfHeading(text) === part;
  });
}

/** A short context stands in its line of the head; a long one has a section, and the line goes. */
function fillContextLine(
  open: OpenDecision,
  draft: DecisionDraft,
  isStrict: boolean,
  splices: Splice[],
): boolean {
  const { headFirst, headLast } = open.shape.outline;
  for (let line = headFirst; line <= headLast; line++) {
    const found = CONTEXT_LINE.exec(lineText(open.input.lines, line));
    if (!found?.[1]) continue;
    const context = cleanBlock(draft.context);
    if (context === "" && !/\{\{/.test(found[2] ?? "")) return true;
    const isLine =
      !isStrict && !context.includes("\n") && context.length <= LONGEST_LINE && !/^[>#|`~]/.test(context);
    const keeps = isLine && context !== "";
    splices.push({
      from: line,
      to: line,
      lines: keeps ? [`${found[1].trimEnd()} ${cleanLine(context)}`] : [],
    });
    return isLine;
  }
  return false;
}

function ownLines(open: OpenDecision, heading: Heading): string[] {
  const lines: string[] = [];
  for (let line = heading.bodyLine; line <= lastOwn(open, heading); line++)
    lines.push(lineText(open.input.lines, line));
  return lines;
}

/** The last line that belongs to a heading: comments right above the next one guide that one. */
function lastOwn(open: OpenDecision, heading: Heading): number {
  const { kinds } = open.input.marks;
  let last = heading.ownLastLine;
  if (last >= kinds.length) return last;
  while (last >= heading.bodyLine && kinds[last - 1] === COMMENT) last--;
  return last;
}

/** What stands below a heading gives way, and so does a comment behind it: "optional" is answered. */
function fillBelow(open: OpenDecision, heading: Heading, content: string[]): Splice[] {
  const from = heading.bodyLine;
  const own = lineText(open.input.lines, heading.line);
  const plain = own.replace(/\s*<!--[^\n]*-->\s*$/, "");
  const filled = { from, to: Math.max(lastOwn(open, heading), from - 1), lines: ["", ...content, ""] };
  return plain === own ? [filled] : [{ from: heading.line, to: heading.line, lines: [plain] }, filled];
}

/** Before the first section of a later part, else before "Positive Consequences", else at the end. */
function addSection(open: OpenDecision, part: (typeof PARTS)[number], content: string[]): Splice {
  const { headings } = open.shape.outline;
  const later = PARTS.slice(PARTS.indexOf(part) + 1);
  const isLater = (heading: Heading) => {
    const is = partOfHeading(withoutComment(heading.text));
    return heading.level === 2 && is !== null && later.some((one) => one === is);
  };
  const halves = headings.find(
    (heading) => part === "consequences" && /^(?:positive|negative) consequences\b/i.test(heading.text),
  );
  const next = halves ?? headings.find(isLater);
  const marks = "#".repeat(halves?.level ?? 2);
  const lines = [`${marks} ${TITLES[part]}`, "", ...content, ""];
  if (!next) {
    const count = open.input.lines.starts.length;
    const isOpen = lineText(open.input.lines, count).trim() !== "";
    return { from: count + 1, to: count, lines: isOpen ? ["", ...lines] : lines };
  }
  let from = next.line;
  while (from > 1 && open.input.marks.kinds[from - 2] === COMMENT) from--;
  return { from, to: from - 1, lines };
}

function splice(lines: string[], splices: readonly Splice[]): string[] {
  const out: string[] = [];
  let at = 1;
  const inOrder = splices
    .map((one, i) => ({ ...one, i }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.i - b.i);
  for (const { from, to, lines: added } of inOrder) {
    for (; at < from && at <= lines.length; at++) out.push(lines[at - 1] ?? "");
    // Two blank lines where a section is put between two others say no more than one.
    if (added[0] === "" && out[out.length - 1] === "") out.pop();
    else if (added[0]?.startsWith("#") && out.length > 0 && out[out.length - 1] !== "") out.push("");
    for (const line of added) out.push(line);
    at = Math.max(at, to + 1);
  }
  for (; at <= lines.length; at++) {
    if (lines[at - 1] === "" && out[out.length - 1] === "" && at < lines.length) continue;
    out.push(lines[at - 1] ?? "");
  }
  return out;
}
