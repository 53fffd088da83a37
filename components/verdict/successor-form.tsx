"use client";

import { useEffect, useRef } from "react";
import { VERDICT } from "../strings/verdict-words";
import { HiddenFields } from "../ui/hidden-fields";
import { DECISION_NAMES } from "./decision-names";

/** The decision that was named so far: `named` as it was written, and why it is none; "" and null: none yet. */
export type Successor = {
  /** Page of the review, which shows what would be written. */
  action: string;
  named: string;
  refusal: SuccessorRefusal | null;
};
export type SuccessorRefusal = { sentence: string; nextStep: string };

type Props = { successor: Successor; label: string; cancel: () => void };

const ERROR = "successor-error";

/** Which decision took the place of this one: asked first, because two files are written and shown before. */
export function SuccessorForm({ successor: { action, named, refusal }, label, cancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="verb-form"
      method="get"
      action={action}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <HiddenFields fields={{ verb: "close-superseded" }} />
      <label className="field-label">
        <span>{VERDICT.successor}</span>
        <input
          ref={field}
          className="field"
          name="by"
          list={DECISION_NAMES}
          required
          defaultValue={named}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={refusal ? ERROR : undefined}
          maxLength={1000}
          placeholder={VERDICT.targetPlaceholder}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      {refusal ? (
        <p className="note" data-tone="error" id={ERROR} role="alert">
          {refusal.sentence} {refusal.nextStep}
        </p>
      ) : null}
      <div className="verb-form-end">
        <button type="submit" className="button button-main">
          {VERDICT.showPatch}
        </button>
        <button type="button" className="button button-quiet" onClick={cancel}>
          {VERDICT.cancel}
        </button>
      </div>
    </form>
  );
}
