import { isEditRefusal } from "../edit/edit-refusal";
import { readForEdit } from "../edit/read-for-edit";
import { setStatus } from "../edit/set-status";
import { indexLines, lineAt } from "../line-index";
import { placeOfRecord } from "../place-of-record";
import type { ParsedRecord } from "../record";

/** What a new decision has to say when it is read. */
export type Intended = { path: string; number: string | null; titles: readonly string[]; date: string };

/**
 * Read a new decision as the next sync will: proposed, with the intended title, number and day, without
 * an error, and written so that accepting it changes the lines of its status and nothing else.
 *
 * @returns the record, or null when it would say something else
 */
export function checkNewDecision(text: string, intended: Intended): ParsedRecord | null {
  if (placeOfRecord(intended.path)?.kind !== "decision") return null;
  const { record } = readForEdit(intended.path, text);
  const isRead =
    record.status === "proposed" &&
    intended.titles.includes(record.title) &&
    record.number === intended.number &&
    (record.date === intended.date || record.dateRaw === null) &&
    record.problems.every((one) => one.severity !== "error" && one.rule !== "open-fence");
  return isRead && movesStatusAlone(text, record, intended.date) ? record : null;
}

function movesStatusAlone(text: string, record: ParsedRecord, date: string): boolean {
  const written = setStatus({ path: record.path, text }, { status: "accepted", date });
  if (isEditRefusal(written)) return false;
  const lines = indexLines(text);
  const places = new Set(record.statusPlaces.map((place) => place.line));
  return written.edits.every(
    (edit) => places.has(lineAt(lines, edit.start)) || (edit.start === edit.end && edit.text.includes(date)),
  );
}
