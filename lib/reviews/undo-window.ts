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
