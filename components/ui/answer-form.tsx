"use client";

import { useActionState } from "react";
import { AnsweredForm, type AnsweredFormProps } from "./answered-form";
import type { FormAction } from "./form-answer";

type Props = AnsweredFormProps & { action: FormAction };

/** A form that shows its answer beside it. Without a script it is a plain form, and the answer comes with the page. */
export function AnswerForm({ action, ...form }: Props) {
  const [answer, send, isPending] = useActionState(action, null);
  return <AnsweredForm {...form} {...{ answer, send, isPending }} />;
}
