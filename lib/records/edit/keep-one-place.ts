import { partOfHeading } from "../decisions/decision-parts";
import { lineEnd, lineStart, lineText } from "../line-index";
import type { StatusPlaceFound } from "../status/status-place";
import type { Edit } from "./edit";
import { type EditRefusal, isEditRefusal, refuseEdit } from "./edit-refusal";
import { lastFilled, removeLine } from "./lines-of";
import { type OpenDecision, readForEdit } from "./read-for-edit";
import { finish, type Written } from "./set-status";
import type { StatusChange } from "./status-change";
import { placeEdits } from "./status-edits";

/**
 * Of a decision that states its status in several places, let one of them say the new status and take
 * the others out, whole: a header's line, a field's line, a section. A person picks; a place that
 * shares its line or its section with something else is not taken out.
 *
 * @param line of the place that stays, from 1
 */
export function keepOnePlace(
  file: { path: string; text: string },
  change: Omit<StatusChange, "mayOverwrite">,
  line: number,
): Written | EditRefusal {
  const bom = file.text.startsWith("\ufeff") ? "\ufeff" : "";
  const open = readForEdit(file.path, file.text.slice(bom.length));
  const { places } = open.shape.status;
  const kept = places.find((place) => place.line === line);
  if (!kept || places.length < 2)
    return refuseEdit("no-place", line, `No second place of a status stands on line ${line}.`);
  const chosen = { ...change, mayOverwrite: true };
  const isSaid = kept.reading.status === change.status && !change.by;
  const said = isSaid ? [] : placeEdits(open, kept, chosen);
  if (isEditRefusal(said)) return said;
  const edits: Edit[] = [...said];
  for (const place of places) {
    if (place === kept) continue;
    const gone = removal(open, place, kept);
    if (gone === null) {
      const sentence = `What says the status on line ${place.line} says more, and is not taken out by machine.`;
      return refuseEdit("place-not-writable", place.line, sentence);
    }
    edits.push(gone);
  }
  const joined = joinRemovals(edits);
  if (joined === null) {
    const sentence = `The status on line ${line} stands among the others, and is not kept by machine.`;
    return refuseEdit("place-not-writable", line, sentence);
  }
  return finish(file, bom, open, joined, chosen);
}

/** Removals that meet are one; null when one would take what another edit writes. */
function joinRemovals(edits: readonly Edit[]): Edit[] | null {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined[joined.length - 1];
    if (!last || edit.start >= last.end) joined.push(edit);
    else if (last.text === "" && edit.text === "")
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else return null;
  }
  return joined;
}

function removal(open: OpenDecision, place: StatusPlaceFound, kept: StatusPlaceFound): Edit | null {
  const { lines } = open.input;
  if (place.line === kept.line) return null;
  switch (place.where) {
    case "yaml":
      return headerLine(open, place.line);
    case "section":
      return sectionOf(open, place, kept);
    case "badge":
      return null;
    default: {
      const field = open.shape.fields.find((one) => one.key === "status" && one.value.line === place.line);
      const isAlone = field?.isWholeLine === true && field.more.length === 0;
      const isRow =
        place.where !== "table" || isOwnRow(lineText(lines, place.line), lineText(lines, place.line + 1));
      return isAlone && isRow ? removeLine(lines, place.line) : null;
    }
  }
}

/** A line of the header; with its last line the header goes too. */
function headerLine({ input: { header, lines } }: OpenDecision, line: number): Edit | null {
  const entry = header.entries.find((one) => one.line === line);
  const next = header.entries.find((one) => one.line > line)?.line ?? header.endLine;
  if (!entry || header.startLine === null || header.endLine === null || next !== line + 1) return null;
  const isOnly = header.endLine - header.startLine === 2;
  const [first, last] = isOnly ? [header.startLine, header.endLine] : [line, line];
  return { start: lineStart(lines, first), end: lineStart(lines, last + 1), text: "" };
}

/** `| Status | Accepted |` below the head of its table. */
function isOwnRow(row: string, below: string): boolean {
  return (
    row.split(/(?<!\\)\|/).filter((cell) => cell.trim() !== "").length === 2 &&
    !/^\s*\|?[\s:|-]*-[\s:|-]*$/.test(below)
  );
}

/** The whole section when nothing but its status stands in it; a paragraph of the section that stays. */
function sectionOf(open: OpenDecision, place: StatusPlaceFound, kept: StatusPlaceFound): Edit | null {
  const { lines } = open.input;
  const heading = open.shape.outline.headings.find(
    (one) =>
      partOfHeading(one.text) === "status" && one.bodyLine <= place.line && one.ownLastLine >= place.line,
  );
  if (!heading) return null;
  if (kept.line >= heading.bodyLine && kept.line <= heading.ownLastLine) return removeLine(lines, place.line);
  const own = open.shape.status.places.map((one) => one.line);
  for (let line = heading.bodyLine; line <= heading.lastLine; line++) {
    if (lineText(lines, line).trim() !== "" && !own.includes(line)) return null;
  }
  const isLast = heading.lastLine >= lines.starts.length;
  if (!isLast)
    return { start: lineStart(lines, heading.line), end: lineStart(lines, heading.lastLine + 1), text: "" };
  const above = lastFilled(lines, 1, heading.line - 1);
  return {
    start: lineEnd(lines, above),
    end: lineEnd(lines, lastFilled(lines, heading.line, heading.lastLine)),
    text: "",
  };
}
