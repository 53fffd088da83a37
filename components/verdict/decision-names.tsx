import type { DecisionName } from "@/lib/queries/decisions/list-decision-names";

/** What a field that asks for a decision names as its list. A page is about one source at a time. */
export const DECISION_NAMES = "decision-names";

/** The decisions that a field for one offers while it is typed in; it takes any other by its path or number too. */
export function DecisionNames({ names }: { names: readonly DecisionName[] }) {
  if (names.length === 0) return null;
  return (
    <datalist id={DECISION_NAMES}>
      {names.map(({ named, title }) => (
        <option key={named} value={named}>
          {title}
        </option>
      ))}
    </datalist>
  );
}
