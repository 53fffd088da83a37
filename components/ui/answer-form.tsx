"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "./form-answer";

type Props = {
  action: FormAction;
  /** What the button says, and what it says while the change is under way. */
  submit: string;
  working: string;
  look?: "button-main" | "button-danger" | "";
  className?: string;
  children?: ReactNode;
};

/** A form that shows its answer beside it. Without a script it is a plain form, and the answer comes with the page. */
export function AnswerForm({ action, submit, working, look = "", className, children }: Props) {
  const [answer, send, isPending] = useActionState(action, null);
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
