"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import type { Verb } from "@/lib/reviews/verbs";
import { VERDICT } from "../strings/verdict-words";
import { HiddenFields } from "../ui/hidden-fields";
import { useDesk } from "./desk";
import { ReasonField } from "./reason-field";
import { VerbButton } from "./verb-button";
import { confirmAsked, isConfirm, pressedVerb } from "./verb-keys";

type Props = { item: string; verbs: readonly VerbView[]; file?: string; core?: string };

/**
 * One's word in a review: any position, with a reason where one likes or must. A position that needs one asks for
 * it: the first press moves to the field, Ctrl or ⌘ and Enter there sends it.
 */
export function PositionForm({ item, verbs, file, core }: Props) {
  const { send, guard, isPending, answer } = useDesk();
  const isRefused = answer?.results.some((result) => result.item === item && !result.isDone) ?? false;
  const [reason, setReason] = useState(isRefused && answer ? answer.given.reason : "");
  const [asked, setAsked] = useState<Verb | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  // A word that was given took its reason with it: the next one begins without, and keys are keys again.
  const isGiven = answer !== null && !isRefused && verbs.some(({ verb }) => verb === answer.verb);
  const given = isGiven ? answer.id : null;
  useEffect(() => {
    if (given === null) return;
    setReason("");
    setAsked(null);
    field.current?.blur();
  }, [given]);

  const onClick = (event: MouseEvent<HTMLFormElement>) => {
    const view = pressedVerb(event, verbs);
    if (!view?.needs.includes("reason") || view.refusal !== null || reason.trim() !== "") return;
    event.preventDefault();
    setAsked(view.verb);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && event.target === field.current) {
      event.preventDefault();
      setAsked(null);
      field.current?.blur();
    }
    if (isConfirm(event)) confirmAsked(form.current, asked);
  };
  return (
    <form ref={form} className="position-form" action={send} onSubmit={guard} {...{ onClick, onKeyDown }}>
      <HiddenFields fields={{ item, file, core }} />
      <ReasonField
        ref={field}
        label={asked === null ? VERDICT.reasonOptional : VERDICT.reason}
        value={reason}
        change={setReason}
        asked={asked}
      />
      <div className="verb-buttons">
        {verbs.map((view) => (
          <VerbButton key={view.verb} view={view} isPending={isPending} look={lookOf(view.verb, asked)} />
        ))}
      </div>
    </form>
  );
}

function lookOf(verb: Verb, asked: Verb | null): string {
  return verb === asked || (asked === null && verb === "approve") ? "button-main" : "";
}
