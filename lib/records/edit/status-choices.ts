import { indexLines, lineAt, lineText } from "../line-index";
import { isEditRefusal } from "./edit-refusal";
import { keepOnePlace } from "./keep-one-place";
import { placeStatus, STATUS_SPOTS, type StatusSpot } from "./place-status";
import { readDecisionText } from "./read-decision-text";
import { readForEdit } from "./read-for-edit";
import { setStatus, type Written } from "./set-status";
import type { StatusChange } from "./status-change";

/** One way to give a decision the place of its status, with what it would do. */
export type StatusChoice = {
  /** How a person names it: `everywhere`, `line-7`, `front-matter`, `list`, `section`. */
  id: string;
  /** What would be done, as a sentence. */
  sentence: string;
  /** Where the status would stand afterwards, from 1, and that line. */
  line: number;
  excerpt: string;
  written: Written;
};

/** More places than this are listed nowhere: the file is no decision that anyone could choose in. */
const MOST = 12;

const SPOTS: Record<StatusSpot, string> = {
  "front-matter": "Put it into the front matter.",
  list: "Put it into the list below the title.",
  section: "Give it a section of its own, before the others.",
};

/**
 * The ways in which a person can settle where a decision's status stands, when its file states none, or
 * leaves the template's choice, says something that is no status, or contradicts itself: all places made to say the new one, one of
 * them kept and the others taken out, or a place made. Only ways that were tried and read back are
 * offered; none where the pen can write the status without being told.
 */
export function statusChoices(
  file: { path: string; text: string },
  change: Omit<StatusChange, "by" | "mayOverwrite">,
): StatusChoice[] {
  const record = readDecisionText(file.path, file.text);
  if (!["none", "conflict", "unknown", "unresolved"].includes(record.status ?? "none")) return [];
  const lines = [...new Set(record.statusPlaces.map((place) => place.line))];
  if (lines.length === 0) {
    return STATUS_SPOTS.flatMap((spot) => choice(spot, SPOTS[spot], placeStatus(file, change, spot), change));
  }
  const isEmpty = record.statusPlaces.every((place) => place.raw.trim() === "");
  const all =
    lines.length > 1
      ? `Let all places say it: lines ${lines.join(", ")}.`
      : `${isEmpty ? "Fill in" : "Overwrite what it says on"} line ${lines[0]}.`;
  const everywhere = choice("everywhere", all, setStatus(file, { ...change, mayOverwrite: true }), change);
  if (lines.length === 1) return everywhere;
  const single = lines.slice(0, MOST).flatMap((line) => {
    const others = lines.filter((other) => other !== line).join(", ");
    const sentence = `Keep line ${line}, and take out line${lines.length > 2 ? "s" : ""} ${others}.`;
    return choice(`line-${line}`, sentence, keepOnePlace(file, change, line), change);
  });
  return [...everywhere, ...single];
}

function choice(
  id: string,
  sentence: string,
  written: Written | ReturnType<typeof setStatus>,
  change: Pick<StatusChange, "status">,
): StatusChoice[] {
  if (isEditRefusal(written)) return [];
  const after = written.after.replace(/^\ufeff/, "");
  const { statusPlaces } = readForEdit(written.path, after).record;
  const place = statusPlaces.find((one) => one.status === change.status);
  const line = place?.line ?? lineAt(indexLines(after), written.edits[0]?.start ?? 0);
  const excerpt = lineText(indexLines(after), line).slice(0, 400);
  return [{ id, sentence, line, excerpt, written }];
}
