import type { Verb } from "@/lib/reviews/verbs";

/** What came of a verb for one thing: done, or why not and what to do. */
export type VerbResult = {
  /** `card:…`, `review:…`, as commands are given it. */
  item: string;
  /** Its title, so that a person knows which of several it was. */
  title: string;
  isDone: boolean;
  /** What happened, or why not. */
  sentence: string;
  /** What to do about a refusal; empty when it was done. */
  nextStep: string;
  /** The verb that takes it back, for as long as that is possible; the instant is ISO, null: for good. */
  back: { verb: Verb; label: string; item: string; until: string | null } | null;
  /** Where what was made can be read. */
  href: string | null;
  /** The page it leads to, where the form named none. */
  goOn: string | null;
};

/** What is said with a verb, as its form has it; empty: not said. */
export type VerbFields = {
  reason: string;
  wouldChange: string;
  /** `YYYY-MM-DD`. */
  revisitOn: string;
  /** `YYYY-MM-DD` or `meeting`. */
  until: string;
  target: string;
  /** A new branch for the commit. */
  branch: string;
};

/** The answer to one press, for one thing or several. null: nothing was pressed yet. */
export type VerbAnswer = null | {
  /** Tells two presses apart that say the same. */
  id: string;
  verb: Verb;
  results: VerbResult[];
  /** What was typed with it, so that a refusal loses nothing. */
  given: VerbFields;
  /** The file that was typed and refused, where no script on the page has it; else null. */
  file: { path: string; text: string } | null;
  /** The page to go to when all of it was done; null: stay. */
  next: string | null;
};

/** What the forms of verbs are sent to. */
export type VerbAction = (before: VerbAnswer, form: FormData) => Promise<VerbAnswer>;
