import type { Refusal } from "@/lib/refusal";

/** What a form says after it was sent: done, or why not and what to do. null: not sent yet. */
export type FormAnswer =
  | null
  | { tone: "done"; sentence: string }
  | { tone: "refused"; sentence: string; nextStep: string };

export type FormAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** A refusal as a form shows it. */
export function refusedAnswer({ sentence, nextStep }: Refusal): FormAnswer {
  return { tone: "refused", sentence, nextStep };
}
