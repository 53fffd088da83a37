import type { EditRefusal, EditRefusalReason } from "../../records/edit/edit-refusal";
import { type Refusal, refuse } from "../../refusal";

const NEXT_STEPS: Record<EditRefusalReason, string> = {
  "not-utf-8": "Save the file as UTF-8, then try again.",
  "not-plain-text": "Remove the NUL bytes, then try again.",
  "no-place": "Give the decision a line or a section for its status, as its neighbours have.",
  conflict: "Make the places agree in the file, or let one of them go.",
  unclassified: "Change that line by hand: what it says beside the status could be lost.",
  "place-not-writable": "Change that line by hand.",
  "no-word": "Record the outcome without a change of the file.",
  "nothing-to-change": "Nothing needs to be done.",
  "would-change-more": "Change the file by hand, and report this file: Docket did not understand it.",
};

/** A refusal of the pen as one of a command: its sentence with the line, and what to do. */
export function refuseEdit(refusal: EditRefusal): Refusal {
  const at = refusal.line === null ? "" : ` (line ${refusal.line})`;
  const sentence = at === "" ? refusal.sentence : refusal.sentence.replace(/\.?$/, `${at}.`);
  return refuse("edit-refused", sentence, NEXT_STEPS[refusal.reason]);
}
