import { redirect } from "next/navigation";
import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { discardDraftAction, keepDraft, previewDraft } from "@/app/drafts/actions";
import { pressVerb } from "@/app/verdicts/actions";
import { DiscardDraft } from "@/components/draft/discard-draft";
import { DraftEditor } from "@/components/draft/draft-editor";
import { DraftPage } from "@/components/draft/draft-page";
import { DRAFT } from "@/components/strings/draft-words";
import { Trouble } from "@/components/ui/trouble";
import { VerdictDesk } from "@/components/verdict/verdict-desk";
import { documentHref } from "@/lib/addresses";
import { drawDraft } from "@/lib/queries/reviews/draw-draft";
import { getDraft } from "@/lib/queries/reviews/get-draft";
import { isRefusal } from "@/lib/refusal";
import { commitMessage } from "@/lib/reviews/commit-message";
import { commitSubject, decisionName } from "@/lib/reviews/commit-subject";

export const metadata = { title: DRAFT.title };

/** A decision that was begun: where a suggestion waits for it on its page, else here. */
export default async function KeptDraftPage({ params }: { params: Promise<{ draft: string }> }) {
  const draft = segmentText((await params).draft).slice(0, 200);
  const found = await getDraft(await asSomebody(), { draft });
  if (isRefusal(found)) return <Trouble title={found.sentence} sentence={found.nextStep} />;
  if (found.card !== null) redirect(documentHref(found.card));
  const { source, path, text, title, isGit, branch } = found;
  const named = { number: null, title: title || path };
  const message = commitMessage({ subject: commitSubject("proposed", named), decision: decisionName(named) });
  const origin = <p>{`${DRAFT.fromDraft} ${DRAFT.fromDraftAlone}`}</p>;
  return (
    <DraftPage title={DRAFT.title} about={DRAFT.about} origin={origin}>
      <VerdictDesk action={pressVerb} current={draft}>
        <DraftEditor
          verb="document"
          item={`draft:${draft}`}
          hidden={{ newline: text.includes("\r\n") ? "crlf" : "lf" }}
          draft={{ path, text: text.replace(/\r\n?/g, "\n") }}
          html={await drawDraft({ source, path, text })}
          isNew
          commit={isGit ? { message, branch } : { refusal: DRAFT.notInGit }}
          next={null}
          keep={keepDraft.bind(null, { source, draft })}
          drawPreview={previewDraft.bind(null, source)}
        />
      </VerdictDesk>
      <DiscardDraft draft={draft} discard={discardDraftAction} />
    </DraftPage>
  );
}
