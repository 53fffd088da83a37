import { type Refusal, refuse } from "../refusal";
import { type Deciding, reaches } from "./roles";
import { type Thing, VERBS, type Verb, type VerbRow } from "./verbs";

/** Something a verb is done to, in the state it is in now. */
export type ThingNow = { thing: Thing; state: string };

const NAMES: Record<Thing, string> = {
  suggestion: "suggestion",
  review: "review",
  decision: "decision",
  write: "write",
};

/** A state as a sentence has it: "This suggestion is declined." */
const STATE_WORDS: Record<string, string> = {
  documented: "documented already",
  merged: "merged already",
  declined: "declined",
  later: "put off until later",
  open: "open",
  "last-call": "in its last call",
  closed: "closed",
  unreviewed: "not under review",
  unconsented: "accepted without recorded consent",
  misplaced: "without one readable status",
  consented: "consented to already",
  reviewed: "under review already",
  pending: "still being written",
  refused: "not written",
  uncommitted: "written and not committed",
  waiting: "waiting for its branch",
  written: "written already",
};

/**
 * Whether `actor` may do `verb` to a thing in its state: true, or the refusal that a button shows as its
 * reason and a command answers. What must be said with it (`needs`) is checked where it is said.
 */
export function can(actor: Deciding, verb: Verb, now: ThingNow): true | Refusal {
  const row: VerbRow = VERBS[verb];
  if (now.thing !== row.thing)
    return refuse(
      "wrong-state",
      `“${row.label}” is done to a ${NAMES[row.thing]}, and this is a ${NAMES[now.thing]}.`,
      "Reload the page and choose one of its buttons.",
    );
  if (actor.kind === "system" || (actor.kind === "agent" && !row.agents))
    return refuse(
      "not-allowed",
      `“${row.label}” takes a person's own word, and ${actor.kind === "agent" ? "an agent's token" : "the server itself"} has none.`,
      "Ask a person to decide in Docket.",
    );
  if (!reaches(actor.role, row.role))
    return refuse(
      "not-allowed",
      `“${row.label}” is for the role ${row.role} and above; yours is ${actor.role}.`,
      `Ask somebody with the role ${row.role}.`,
    );
  if (!row.from.some((state) => state === now.state))
    return refuse(
      "wrong-state",
      `This ${NAMES[row.thing]} is ${STATE_WORDS[now.state] ?? now.state}, so “${row.label}” is not possible ${now.state === "misplaced" ? "yet" : "any more"}.`,
      nextStep(row, now.state),
    );
  return true;
}

function nextStep(row: VerbRow, state: string): string {
  if (row.thing === "suggestion" && state !== "open") return "Look at its verdict; reopen it to decide anew.";
  if (row.thing === "review" && state === "closed")
    return "Look at how it was closed; open a new round to decide anew.";
  if (row.thing === "review" && state === "last-call")
    return "Wait for its day, or close it when its requirements are met.";
  if (state === "misplaced") return "Choose where its status goes first.";
  return "Reload the page to see how it stands now.";
}
