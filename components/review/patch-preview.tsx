import type { PatchView } from "@/lib/queries/reviews/review-view";
import { REVIEW } from "../strings/review-words";
import { PatchText } from "./patch-text";

type Props = { patch: PatchView; downloadHref: string | null };

/** Exactly what a press would do to files: the patch, the message of the commit, the branch it goes to. */
export function PatchPreview({ patch, downloadHref }: Props) {
  const { files, message, commitRefusal, branch, refusal } = patch;
  return (
    <section className="patch-preview" aria-label={REVIEW.preview}>
      {files.length === 0 ? <p>{REVIEW.previewNone}</p> : null}
      {refusal ? (
        <p className="note" data-tone="warning">
          {refusal.sentence} {refusal.nextStep}
        </p>
      ) : null}
      {files.map((file) => (
        <div key={file.path}>
          <p className="patch-path">
            <code>{file.path}</code> {file.isNew ? <small>{REVIEW.previewNew}</small> : null}
          </p>
          <PatchText patch={file.patch} />
        </div>
      ))}
      {downloadHref && files.length > 0 ? (
        <p>
          <a className="link" href={downloadHref} download>
            {REVIEW.download}
          </a>
        </p>
      ) : null}
      {message === null ? null : (
        <details className="patch-message" open>
          <summary>
            {REVIEW.message}
            {branch ? (
              <span className="patch-target">
                {" · "}
                {REVIEW.target} <code>{branch}</code>
              </span>
            ) : null}
          </summary>
          <pre className="code">{message}</pre>
        </details>
      )}
      {files.length > 0 && commitRefusal ? (
        <p className="note" data-tone="warning">
          {REVIEW.notCommitted} {commitRefusal.sentence} {commitRefusal.nextStep}
        </p>
      ) : null}
    </section>
  );
}
