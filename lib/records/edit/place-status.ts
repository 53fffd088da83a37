import { DIALECT_TABLE } from "../dialects/table";
import { lineEnd, lineStart, lineText } from "../line-index";
import type { WordStatus } from "../vocabulary";
import type { Edit } from "./edit";
import { type EditRefusal, refuseEdit } from "./edit-refusal";
import { breakOf, insertBelow } from "./lines-of";
import { type OpenDecision, readForEdit } from "./read-for-edit";
import { finish, type Written } from "./set-status";
import type { StatusChange } from "./status-change";
import { styleLike } from "./status-wording";

/** Statuses that a person may state in a place of their choice; to be superseded takes a successor. */
export const PLACED_STATUSES = [
  "proposed",
  "accepted",
  "rejected",
  "deferred",
  "draft",
  "deprecated",
  "abandoned",
] as const satisfies readonly WordStatus[];

/** Where a person may put the status of a decision that states none. */
export const STATUS_SPOTS = ["front-matter", "list", "section"] as const;
export type StatusSpot = (typeof STATUS_SPOTS)[number];

/**
 * Give a decision that states no status a place for one, chosen by a person: the first line of its
 * front matter (made when there is none), an item below the title, or a section of its own before
 * the others. A decision that states one is refused: `setStatus` moves that.
 */
export function placeStatus(
  file: { path: string; text: string },
  change: Omit<StatusChange, "by">,
  spot: StatusSpot,
): Written | EditRefusal {
  const bom = file.text.startsWith("\ufeff") ? "\ufeff" : "";
  const open = readForEdit(file.path, file.text.slice(bom.length));
  const [place] = open.shape.status.places;
  if (place) {
    return refuseEdit(
      "place-not-writable",
      place.line,
      `This decision already has a place for its status, on line ${place.line}.`,
    );
  }
  const word = change.words?.[change.status] ?? DIALECT_TABLE[open.record.dialect].words[change.status];
  if (!word)
    return refuseEdit("no-word", null, `The dialect of this file has no word for “${change.status}”.`);
  const edit =
    spot === "front-matter"
      ? inHeader(open, word)
      : spot === "list"
        ? inList(open, word)
        : inSection(open, word);
  if (!edit) {
    const sentence = `A status cannot be put there (${spot}) without touching what the file says.`;
    return refuseEdit("place-not-writable", null, sentence);
  }
  return finish(file, bom, open, [edit], change);
}

function inHeader(open: OpenDecision, word: string): Edit | null {
  const { lines, header } = open.input;
  const value = `status: ${word.toLowerCase()}`;
  if (header.shape === "none") {
    const newline = breakOf(lines, 1);
    return { start: 0, end: 0, text: ["---", value, "---", ""].join(newline) };
  }
  if (header.shape !== "dashes" || header.startLine === null) return null;
  return insertBelow(lines, header.startLine, [value]);
}

/** In the form of the list below the title, or as a list of one. */
function inList(open: OpenDecision, word: string): Edit | null {
  const { lines } = open.input;
  const field = open.shape.fields.find((one) => one.where === "list" && one.isWholeLine);
  if (field) {
    const start = lineStart(lines, field.value.line);
    const text = lineText(lines, field.value.line);
    const bullet = text.slice(0, field.start - start);
    const isBold = text.slice(field.start - start).startsWith("**");
    const label = isBold
      ? /^\*\*[^*]*:\*\*/.test(text.slice(field.start - start))
        ? "**Status:**"
        : "**Status**:"
      : "Status:";
    return {
      start,
      end: start,
      text: `${bullet}${label} ${styled(open, word)}${breakOf(lines, field.value.line)}`,
    };
  }
  const title = open.shape.outline.title;
  if (!title) return null;
  const last = title.bodyLine - 1;
  const isSpaced = lineText(lines, last + 1).trim() === "" && last < lines.starts.length;
  return insertBelow(
    lines,
    last,
    isSpaced ? ["", `- Status: ${styled(open, word)}`] : ["", `- Status: ${styled(open, word)}`, ""],
  );
}

/** `## Status` before the first section of its level; at the end of a file without sections. */
function inSection(open: OpenDecision, word: string): Edit | null {
  const { lines } = open.input;
  const { title, headings } = open.shape.outline;
  const section = ["## Status", "", styleLike("Capital", word), ""];
  const first = headings.find((heading) => heading.level === 2 && (!title || heading.line > title.line));
  if (first) {
    const start = lineStart(lines, first.line);
    const newline = breakOf(lines, first.line);
    return { start, end: start, text: [...section, ""].join(newline) };
  }
  const last = lines.starts.length;
  const isOpen = lineText(lines, last).trim() !== "";
  const newline = breakOf(lines, last);
  const at = lineEnd(lines, last);
  const text = [...(isOpen ? ["", ""] : [""]), ...section.slice(0, 3)].join(newline);
  return { start: at, end: at, text: isOpen ? text : text + newline };
}

/** Lower case in the dialects of MADR and log4brains, a capital elsewhere. */
function styled(open: OpenDecision, word: string): string {
  const isLower = /^(?:madr|log4brains)/.test(open.record.dialect);
  return styleLike(isLower ? "lower" : "Capital", word);
}
