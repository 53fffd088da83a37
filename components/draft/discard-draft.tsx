import { DRAFT } from "../strings/draft-words";
import { AskedTwice } from "../ui/asked-twice";
import type { FormAction } from "../ui/form-answer";

type Props = { draft: string; discard: FormAction };

/** Throws a draft away, on the second press: nothing brings it back. */
export function DiscardDraft({ draft, discard }: Props) {
  return (
    <AskedTwice
      action={discard}
      open={DRAFT.discardOpen}
      look="button-quiet"
      submit={DRAFT.discard}
      working={DRAFT.discarding}
    >
      <input type="hidden" name="draft" value={draft} />
    </AskedTwice>
  );
}
