import { type Refusal, refuse } from "../../refusal";

export function refuseUndoOver(nextStep: string): Refusal {
  return refuse("undo-over", "The time to take this back is over.", nextStep);
}
