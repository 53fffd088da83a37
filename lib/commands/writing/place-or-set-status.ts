import { refuseEdit } from "../../queries/reviews/refuse-edit";
import { isEditRefusal } from "../../records/edit/edit-refusal";
import { setStatus, type Written } from "../../records/edit/set-status";
import type { StatusChange } from "../../records/edit/status-change";
import { statusChoices } from "../../records/edit/status-choices";
import { type Refusal, refuse } from "../../refusal";

/**
 * Write a decision's status where it stands; where the file leaves that open (it states none, contradicts
 * itself, says what is no status), in the place that a person chose. Without a choice the refusal
 * names the ones there are.
 *
 * @param place number of a choice (from 1) or its name, as `statusChoices` gives them; null: not chosen
 */
export function placeOrSetStatus(
  file: { path: string; text: string },
  change: Omit<StatusChange, "by" | "mayOverwrite">,
  place: string | null,
): Written | Refusal {
  if (place === null) {
    const written = setStatus(file, change);
    if (!isEditRefusal(written)) return written;
    const refusal = refuseEdit(written);
    const choices = statusChoices(file, change);
    return choices.length === 0
      ? refusal
      : { ...refusal, nextStep: `Choose where it goes: ${named(choices)}` };
  }
  const choices = statusChoices(file, change);
  if (choices.length === 0)
    return refuse(
      "invalid-input",
      "Where this decision's status goes is no question.",
      "Leave the place out.",
    );
  const chosen = choices.find(({ id }, i) => id === place || String(i + 1) === place);
  return (
    chosen?.written ??
    refuse("invalid-input", `There is no place “${place.slice(0, 80)}”.`, `There are ${named(choices)}`)
  );
}

function named(choices: ReturnType<typeof statusChoices>): string {
  return choices.map(({ id, sentence }, i) => `\`--place ${i + 1}\` (${id}): ${sentence}`).join(" ");
}
