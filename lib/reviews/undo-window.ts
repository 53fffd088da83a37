import { type Refusal, refuse } from "../refusal";

/** How long whoever gave a verdict can take it back. */
const UNDO_SECONDS = 30;

/** Until when a verdict of this moment can be taken back: ISO-8601 UTC. */
export function undoUntil(at: Date): string {
  return new Date(at.getTime() + UNDO_SECONDS * 1000).toISOString();
}

/** Whether a verdict can be taken back no more; without an end (null) it never could. The last moment counts. */
export function isUndoOver(until: string | null, now: Date): boolean {
  return until === null || until < now.toISOString();
}

/** Refuse to take a verdict back because its time is over; `nextStep` says what can be done instead. */
export function refuseUndoOver(nextStep: string): Refusal {
  return refuse("undo-over", "The time to take this back is over.", nextStep);
}
