import { VERDICT } from "../strings/verdict-words";
import { DECISION_NAMES } from "./decision-names";

/** A decision that may be meant; `value` is what the command is given. */
export type VerbTarget = { value: string; title: string; note: string };

type Props = { targets: readonly VerbTarget[]; value: string; change: (value: string) => void };

/** Which decision: one of those that seem to answer it, or any other by its path or number. */
export function TargetField({ targets, value, change }: Props) {
  const isOther = !targets.some((target) => target.value === value);
  return (
    <fieldset className="field-label">
      <legend>{targets.length > 0 ? VERDICT.targetSuggested : VERDICT.target}</legend>
      {targets.map((target) => (
        <label key={target.value} className="check-label">
          <input
            type="radio"
            name="target"
            value={target.value}
            checked={target.value === value}
            onChange={() => change(target.value)}
          />
          <span dir="auto">
            {target.title} <small>{target.note}</small>
          </span>
        </label>
      ))}
      <label>
        <span>{VERDICT.targetOther}</span>
        <input
          className="field"
          name="targetOther"
          list={DECISION_NAMES}
          maxLength={1000}
          placeholder={VERDICT.targetPlaceholder}
          value={isOther ? value : ""}
          onChange={(event) => change(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
    </fieldset>
  );
}
