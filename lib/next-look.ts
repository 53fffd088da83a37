/** A file changed on disk is seen after this at the latest, where a look takes no time. */
export const REST_MS = 10_000;
/** Looking takes at most a tenth as long as not looking. */
export const REST_PER_LOOK = 10;

export type LookState = {
  /** How many listen for changes: open pages, one for each browser. */
  listeners: number;
  isLooking: boolean;
  /** When the last look ended, and how long it took (ms of the same clock as `now`). */
  endedAt: number;
  tookMs: number;
};

/**
 * How long to wait (ms, 0: not at all) before all sources are looked at again; null: nobody listens, or
 * it is being done. Counted from the end of the last look, so that a page opened after a pause is told at once.
 */
export function nextLook({ listeners, isLooking, endedAt, tookMs }: LookState, now: number): number | null {
  if (listeners === 0 || isLooking) return null;
  return Math.max(0, endedAt + Math.max(REST_MS, REST_PER_LOOK * tookMs) - now);
}
