import { DRAFT } from "../strings/draft-words";
import { AnswerForm } from "../ui/answer-form";
import type { FormAction } from "../ui/form-answer";

type Props = { draft: string; discard: FormAction };

/** Throws a draft away. Asks twice: the second button is inside what the first opens. */
export function DiscardDraft({ draft, discard }: Props) {
  return (
    <details>
      <summary className="button button-quiet">{DRAFT.discardOpen}</summary>
      <AnswerForm
        action={discard}
        submit={DRAFT.discard}
        working={DRAFT.discarding}
        look="button-danger"
        className="mt-2"
      >
        <input type="hidden" name="draft" value={draft} />
      </AnswerForm>
    </details>
  );
}
