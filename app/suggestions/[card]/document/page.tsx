import { redirect } from "next/navigation";
import { segmentText } from "@/app/_request/page-input";
import { keepDraft, previewDraft } from "@/app/drafts/actions";
import { pressVerb } from "@/app/verdicts/actions";
import { DraftEditor } from "@/components/draft/draft-editor";
import { DraftOrigin } from "@/components/draft/draft-origin";
import { DraftPage } from "@/components/draft/draft-page";
import { DRAFT, templateSentence } from "@/components/strings/draft-words";
import { Trouble } from "@/components/ui/trouble";
import { VerdictDesk } from "@/components/verdict/verdict-desk";
import { suggestionHref } from "@/lib/addresses";
import { isRefusal } from "@/lib/refusal";
import { newDecisionHere } from "./new-decision-here";

export const metadata = { title: DRAFT.title };

/** A suggestion as the decision it would become: a file, shown and edited before anything is written. */
export default async function DocumentPage({ params }: { params: Promise<{ card: string }> }) {
  const card = segmentText((await params).card).slice(0, 200);
  const made = await newDecisionHere(card);
  if ("goOn" in made) redirect(made.goOn);
  if (isRefusal(made)) return <Trouble title={made.sentence} sentence={made.nextStep} />;
  const { source, brief, template, draft, html, newline, commit } = made;
  return (
    <DraftPage
      title={DRAFT.title}
      about={DRAFT.about}
      origin={
        <>
          <DraftOrigin label={DRAFT.suggested} href={suggestionHref(card)} title={brief} />
          <p>{template ? templateSentence(template) : DRAFT.fromDraft}</p>
        </>
      }
    >
      <VerdictDesk action={pressVerb} current={card}>
        <DraftEditor
          verb="document"
          item={`card:${card}`}
          hidden={{ newline }}
          draft={draft}
          html={html}
          isNew
          commit={commit}
          next={null}
          keep={keepDraft.bind(null, { source, card })}
          drawPreview={previewDraft.bind(null, source)}
        />
      </VerdictDesk>
    </DraftPage>
  );
}
