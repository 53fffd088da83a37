/** Where a suggestion is. `later` comes back by itself when its day has come. */
export const CARD_STATES = ["open", "documented", "merged", "declined", "later"] as const;
export type CardState = (typeof CARD_STATES)[number];

/** Where one round of judgement is. *Changes requested* and *stale* are flags beside it, not states. */
export const REVIEW_STATES = ["open", "last-call", "closed"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a closed review decided. */
export const OUTCOMES = ["approved", "rejected", "deferred", "withdrawn", "superseded"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where the bytes of a verdict are; `none`: the outcome changes no file. */
export const WRITE_STATES = ["none", "pending", "written", "refused", "waiting"] as const;

/** One person's word in a review. */
export const POSITIONS = ["approve", "no-objection", "object", "abstain", "recuse"] as const;
export type PositionWord = (typeof POSITIONS)[number];

/**
 * The state a card is in on a day: one that was put off is open again when that day has come.
 *
 * @param today `YYYY-MM-DD`
 * @param until `YYYY-MM-DD`, or "meeting": until the next one is called
 */
export function cardStateOn(today: string, state: CardState, until: string | null): CardState {
  return state === "later" && until !== null && until !== "meeting" && until <= today ? "open" : state;
}
