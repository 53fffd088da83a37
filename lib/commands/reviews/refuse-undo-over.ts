import { type Refusal, refuse } from "../../refusal";

/** Refuse to take a verdict back because its time is over; `nextStep` says what can be done instead. */
export function refuseUndoOver(nextStep: string): Refusal {
  return refuse("undo-over", "The time to take this back is over.", nextStep);
}
