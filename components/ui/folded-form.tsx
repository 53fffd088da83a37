"use client";

import { type ReactNode, useActionState } from "react";
import { AnsweredForm, type AnsweredFormProps } from "./answered-form";
import type { FormAction } from "./form-answer";

type Props = AnsweredFormProps & {
  action: FormAction;
  /** Of what folds it away, of what opens it, and of what is opened. */
  looks: { fold?: string; summary: string; panel?: string };
  summary: ReactNode;
};

/**
 * A form that is folded away until it is asked for. A page that comes back with its answer, as it does without a
 * script, has it open: an answer that nobody sees is none.
 */
export function FoldedForm({ action, looks, summary, ...form }: Props) {
  const [answer, send, isPending] = useActionState(action, null);
  return (
    <details className={looks.fold} open={answer !== null || undefined}>
      <summary className={looks.summary}>{summary}</summary>
      <div className={looks.panel}>
        <AnsweredForm {...form} {...{ answer, send, isPending }} />
      </div>
    </details>
  );
}
