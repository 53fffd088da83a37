"use client";

import type { ReactNode } from "react";
import type { FormAnswer } from "./form-answer";

export type AnsweredFormProps = {
  /** What the button says, and what it says while the change is under way. */
  submit: string;
  working: string;
  look?: "button-main" | "button-danger" | "";
  className?: string;
  children?: ReactNode;
};

type Props = AnsweredFormProps & {
  answer: FormAnswer;
  send: (form: FormData) => void;
  isPending: boolean;
};

/** A form with its answer beneath, for whoever holds the answer: what folds it away has to open for it. */
export function AnsweredForm({
  answer,
  send,
  isPending,
  submit,
  working,
  look = "",
  className,
  children,
}: Props) {
  return (
    <form action={send} className={className}>
      {children}
      <button type="submit" className={`button ${look}`} disabled={isPending}>
        {isPending ? working : submit}
      </button>
      <p
        role="status"
        className={answer ? "note basis-full" : "sr-only"}
        data-tone={answer?.tone === "refused" ? "error" : "done"}
      >
        {answer?.sentence} {answer?.tone === "refused" ? answer.nextStep : ""}
      </p>
    </form>
  );
}
