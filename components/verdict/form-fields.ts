import { POSITIONS } from "@/lib/reviews/states";
import type { Verb } from "@/lib/reviews/verbs";

/** What the form of a verb asks for, in order; `?` is what may be left empty. */
export type FormField =
  | "reason"
  | "reason?"
  | "wouldChange?"
  | "revisitOn?"
  | "until"
  | "lastCallUntil"
  | "target"
  | "status"
  | "commit"
  | "branch?";

/**
 * Verbs that say something with them, or write files: they open a form in place. The others act at once;
 * positions have a form of their own, because any of them may carry a reason.
 */
export const FORM_FIELDS: Partial<Record<Verb, readonly FormField[]>> = {
  merge: ["target"],
  decline: ["reason"],
  later: ["until"],
  "place-status": ["status", "commit"],
  "call-last": ["lastCallUntil"],
  "close-approved": ["reason?", "commit", "branch?"],
  "close-rejected": ["reason", "wouldChange?", "revisitOn?", "commit", "branch?"],
  "close-deferred": ["reason?", "revisitOn?", "commit", "branch?"],
  "close-withdrawn": ["reason?"],
  "close-superseded": ["target", "reason?", "commit", "branch?"],
  "close-by-override": ["reason", "commit", "branch?"],
};

/** Whether a verb stands among the positions: those themselves, and the request that is given beside them. */
export function isPosition(verb: Verb): boolean {
  return verb === "request-changes" || POSITIONS.some((position) => position === verb);
}
