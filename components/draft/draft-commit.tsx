import { DRAFT } from "../strings/draft-words";
import { CommitCheck } from "../verdict/commit-check";

/** The message of the commit and its branch; a refusal where there can be none. */
export type OfferedCommit = { message: string; branch: string | null } | { refusal: string };

/** Whether the file will be committed, and how. */
export function DraftCommit({ commit }: { commit: OfferedCommit }) {
  if ("refusal" in commit)
    return (
      <p className="text-soft">
        {DRAFT.notCommitted} {commit.refusal}
      </p>
    );
  const { message, branch } = commit;
  return (
    <>
      <CommitCheck
        label={DRAFT.commit}
        about={DRAFT.commitAbout}
        branch={branch ? DRAFT.branch(branch) : null}
      />
      <details className="patch-message">
        <summary>
          {DRAFT.message}: {message.split("\n", 1)[0]}
        </summary>
        <pre className="code">{message}</pre>
      </details>
    </>
  );
}
