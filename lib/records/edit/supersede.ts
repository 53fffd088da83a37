import { checkSuccessor } from "./check-edit";
import { applyEdits, invertEdits } from "./edit";
import { type EditRefusal, isEditRefusal } from "./edit-refusal";
import { predecessorEdits } from "./predecessor-edits";
import { readForEdit } from "./read-for-edit";
import { setStatus, type Written } from "./set-status";
import type { NamedDecision, StatusChange } from "./status-change";

/** Both sides of a supersession; `successor` is null when it says so already. */
export type Supersession = { old: Written; successor: Written | null };

/**
 * Supersede one decision by another: two files, to be written in one commit once the successor is
 * accepted. The old one gets its status and link, the new one says what it supersedes, each in its
 * own dialect.
 */
export function supersede(
  old: { path: string; text: string },
  successor: { path: string; text: string },
  change: Omit<StatusChange, "status" | "by">,
): Supersession | EditRefusal {
  const bom = successor.text.startsWith("\ufeff") ? "\ufeff" : "";
  const openOld = readForEdit(old.path, old.text.replace(/^\ufeff/, ""));
  const openNew = readForEdit(successor.path, successor.text.slice(bom.length));
  const written = setStatus(old, { ...change, status: "superseded", by: nameOf(openNew.record) });
  if (isEditRefusal(written)) return written;

  const found = predecessorEdits(openNew, nameOf(openOld.record), change.words?.superseded);
  if (found.length === 0) return { old: written, successor: null };
  const edits = found.map((edit) => ({
    ...edit,
    start: edit.start + bom.length,
    end: edit.end + bom.length,
  }));
  const after = applyEdits(successor.text, edits);
  const refused = checkSuccessor(openNew.record, readForEdit(successor.path, after.slice(bom.length)).record);
  if (refused) return refused;
  return {
    old: written,
    successor: {
      path: successor.path,
      edits,
      inverse: invertEdits(successor.text, edits),
      after,
      dialect: openNew.record.dialect,
      before: openNew.record.status ?? "none",
    },
  };
}

function nameOf(record: NamedDecision): NamedDecision {
  return { path: record.path, title: record.title, number: record.number, id: record.id };
}
