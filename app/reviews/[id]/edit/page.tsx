import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { previewDraft } from "@/app/drafts/actions";
import { pressVerb } from "@/app/verdicts/actions";
import { DraftEditor } from "@/components/draft/draft-editor";
import { DraftOrigin } from "@/components/draft/draft-origin";
import { DraftPage } from "@/components/draft/draft-page";
import { DRAFT } from "@/components/strings/draft-words";
import { REVIEW } from "@/components/strings/review-words";
import { Trouble } from "@/components/ui/trouble";
import { VerdictDesk } from "@/components/verdict/verdict-desk";
import { reviewHref } from "@/lib/addresses";
import { drawDraft } from "@/lib/queries/reviews/draw-draft";
import { getTextUnderReview } from "@/lib/queries/reviews/get-text-under-review";
import { isRefusal } from "@/lib/refusal";
import { commitMessage } from "@/lib/reviews/commit-message";
import { decisionName } from "@/lib/reviews/commit-subject";

export const metadata = { title: DRAFT.editTitle };

/** Edit a decision as an answer in its review. */
export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const id = segmentText((await params).id).slice(0, 200);
  const open = await getTextUnderReview(await asSomebody(), { review: id });
  if (isRefusal(open)) return <Trouble title={open.sentence} sentence={open.nextStep} />;
  const { source, path, text, file, title, number, branch, isGit, ledger } = open;
  const name = decisionName({ number, title });
  const message = commitMessage({ subject: `Edit ${name}`, decision: name, review: id, ledger });
  return (
    <DraftPage
      title={DRAFT.editTitle}
      about={DRAFT.editAbout}
      origin={<DraftOrigin label={REVIEW.one} href={reviewHref(id)} title={title} />}
    >
      <VerdictDesk action={pressVerb} current={id}>
        <DraftEditor
          verb="edit"
          item={`review:${id}`}
          hidden={{ file }}
          draft={{ path, text: text.replace(/\r\n?/g, "\n") }}
          html={await drawDraft({ source, path, text })}
          isNew={false}
          commit={isGit ? { message, branch } : { refusal: DRAFT.notInGit }}
          next={reviewHref(id)}
          keep={null}
          drawPreview={previewDraft.bind(null, source)}
        />
      </VerdictDesk>
    </DraftPage>
  );
}
