import type { Ref } from "react";
import type { Verb } from "@/lib/reviews/verbs";
import { VERDICT } from "../strings/verdict-words";

type Props = {
  value: string;
  change: (value: string) => void;
  name?: "reason" | "wouldChange";
  label?: string;
  /** The verb that asks for it: what it wants to hear stands in the field. */
  asked: Verb | null;
  rows?: number;
  isRequired?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** What is said with a verb, in people's own words. */
export function ReasonField(props: Props) {
  const { value, change, name = "reason", label = VERDICT.reason, asked, rows = 2, isRequired, ref } = props;
  return (
    <label className="field-label">
      <span>{label}</span>
      <textarea
        ref={ref}
        className="field"
        name={name}
        rows={rows}
        maxLength={10_000}
        required={isRequired}
        placeholder={asked === null ? undefined : VERDICT.reasonAsked[asked]}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
