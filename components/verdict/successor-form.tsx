"use client";

import { useEffect, useRef } from "react";
import { VERDICT } from "../strings/verdict-words";
import { DECISION_NAMES } from "./decision-names";
import { HiddenFields } from "./hidden-fields";

type Props = { here: Record<string, string>; label: string; cancel: () => void };

/** Which decision took the place of this one: asked first, because two files are written and shown before. */
export function SuccessorForm({ here, label, cancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="verb-form"
      method="get"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <HiddenFields fields={{ ...here, verb: "close-superseded" }} />
      <label className="field-label">
        <span>{VERDICT.successor}</span>
        <input
          ref={field}
          className="field"
          name="by"
          list={DECISION_NAMES}
          required
          maxLength={1000}
          placeholder={VERDICT.targetPlaceholder}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
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
