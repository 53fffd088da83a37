import type { Dialect, Status } from "../vocabulary";
import { checkEdit } from "./check-edit";
import { changelogEdits, dateEdits } from "./date-edits";
import { applyEdits, type Edit, invertEdits } from "./edit";
import { type EditRefusal, isEditRefusal, refuseEdit } from "./edit-refusal";
import { type OpenDecision, readForEdit } from "./read-for-edit";
import type { StatusChange } from "./status-change";
import { statusEdits } from "./status-edits";
import { successorFieldEdits } from "./successor-field-edits";

/** What the pen would do: edits into the text given, the text after them, and the edits that undo them. */
export type Written = {
  path: string;
  edits: Edit[];
  /** To be applied to `after`; brings back every byte. */
  inverse: Edit[];
  after: string;
  dialect: Dialect;
  before: Status;
};

const MARK = "\ufeff";

/**
 * Change the status of a decision, moving only the bytes that its dialect declares: the word in every
 * place it stands, the date where it is that of the last change, a changelog line. The result is
 * read again; if anything but the intended change would show, nothing is written. Pure: the caller
 * reads, compares hashes and writes.
 *
 * @param file path within the source, and the text as `decodeForEdit` gives it
 */
export function setStatus(file: { path: string; text: string }, change: StatusChange): Written | EditRefusal {
  const bom = file.text.startsWith(MARK) ? MARK : "";
  const open = readForEdit(file.path, file.text.slice(bom.length));
  const refused = refuseBefore(open, change);
  if (refused) return refused;
  const status = statusEdits(open, change);
  if (isEditRefusal(status)) return status;
  const edits = [
    ...status,
    ...successorFieldEdits(open, change),
    ...dateEdits(open, change),
    ...changelogEdits(open, change),
  ];
  return finish(file, bom, open, edits, change);
}

function refuseBefore(open: OpenDecision, change: StatusChange): EditRefusal | null {
  const { status, statusLine, statusPlaces } = open.record;
  if (status !== "conflict" || change.mayOverwrite) return null;
  const said = statusPlaces.map((place) => `line ${place.line} says “${place.raw.trim()}”`).join(", ");
  return refuseEdit(
    "conflict",
    statusLine,
    `The status contradicts itself (${said}): a person has to pick first.`,
  );
}

/** Apply the edits, read the result, and give it back with its inverse. */
export function finish(
  file: { path: string; text: string },
  bom: string,
  open: OpenDecision,
  found: readonly Edit[],
  change: StatusChange,
): Written | EditRefusal {
  const edits = found.map((edit) => ({
    ...edit,
    start: edit.start + bom.length,
    end: edit.end + bom.length,
  }));
  const after = applyEdits(file.text, edits);
  const reread = readForEdit(file.path, after.slice(bom.length));
  const refused = checkEdit(open.record, reread.record, change);
  if (refused) return refused;
  return {
    path: file.path,
    edits,
    inverse: invertEdits(file.text, edits),
    after,
    dialect: open.record.dialect,
    before: open.record.status ?? "none",
  };
}
