import type { VerbView } from "@/lib/queries/reviews/verb-view";
import { VERDICT } from "../strings/verdict-words";
import { type BranchOffer, CommitField } from "./commit-field";
import type { FormField } from "./form-fields";
import { ReasonField } from "./reason-field";
import { StatusField, type StatusPlaces } from "./status-field";
import { TargetField, type VerbTarget } from "./target-field";
import { UntilField } from "./until-field";
import type { VerbFields } from "./verb-answer";

type Props = {
  asked: readonly FormField[];
  view: VerbView;
  given: VerbFields;
  change: (name: keyof VerbFields) => (value: string) => void;
  targets: readonly VerbTarget[];
  places: StatusPlaces;
  canCommit: boolean;
  branchOffer: BranchOffer | null;
};

/** The fields of what a verb asks for, each with what was given already. */
export function AskedFields(props: Props) {
  const { asked, view, given, change, targets, places, canCommit, branchOffer } = props;
  const has = (field: FormField) => asked.includes(field);
  return (
    <>
      {has("target") ? (
        <TargetField targets={targets} value={given.target} change={change("target")} />
      ) : null}
      {has("status") ? <StatusField places={places} /> : null}
      {has("until") ? <UntilField value={given.until} change={change("until")} mayMeet /> : null}
      {has("lastCallUntil") ? <UntilField value={given.until} change={change("until")} /> : null}
      {has("reason") || has("reason?") ? (
        <ReasonField
          label={has("reason") ? VERDICT.reason : VERDICT.reasonOptional}
          value={given.reason}
          change={change("reason")}
          asked={view.verb}
          rows={3}
          isRequired={has("reason")}
        />
      ) : null}
      {has("wouldChange?") ? (
        <ReasonField
          name="wouldChange"
          label={VERDICT.wouldChange}
          value={given.wouldChange}
          change={change("wouldChange")}
          asked={null}
        />
      ) : null}
      {has("revisitOn?") ? (
        <label className="field-label field-short">
          <span>{VERDICT.revisitOn}</span>
          <input
            className="field"
            type="date"
            name="revisitOn"
            value={given.revisitOn}
            onChange={(event) => change("revisitOn")(event.target.value)}
          />
        </label>
      ) : null}
      {has("commit") ? (
        <CommitField
          canCommit={canCommit}
          offer={has("branch?") ? branchOffer : null}
          branch={given.branch}
          change={change("branch")}
        />
      ) : null}
    </>
  );
}
