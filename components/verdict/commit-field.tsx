import { useState } from "react";
import { VERDICT } from "../strings/verdict-words";
import { CommitCheck } from "./commit-check";

/** Where a commit can go: the branch that is checked out (null: none is), and a name for a new one. */
export type BranchOffer = { current: string | null; name: string };

type Props = {
  /** Whether the branch that is checked out takes a commit. */
  canCommit: boolean;
  /** null: no other branch can be chosen. */
  offer: BranchOffer | null;
  branch: string;
  change: (branch: string) => void;
};

const NAMES = "verb-branch-names";

/** Whether what is written is committed, and where: on the branch that is checked out, or on a new one. */
export function CommitField({ canCommit, offer, branch, change }: Props) {
  const [isOpen] = useState(branch !== "" || !canCommit);
  return (
    <>
      {canCommit ? <CommitCheck label={VERDICT.commit} about={VERDICT.commitAbout} /> : null}
      {offer ? (
        <details className="branch-field" open={isOpen || undefined}>
          <summary>{VERDICT.branch(canCommit ? offer.current : null)}</summary>
          <label className="field-label">
            <span>{VERDICT.branchName}</span>
            <input
              className="field"
              name="branch"
              list={NAMES}
              maxLength={200}
              placeholder={offer.name || VERDICT.branchNone}
              value={branch}
              onChange={(event) => change(event.target.value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <small>{VERDICT.branchAbout}</small>
          </label>
          <datalist id={NAMES}>{offer.name === "" ? null : <option value={offer.name} />}</datalist>
        </details>
      ) : null}
    </>
  );
}
