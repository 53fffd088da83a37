import { recordHref, reviewHref } from "@/lib/addresses";
import type { DecisionVerbsView } from "@/lib/queries/decisions/get-decision-verbs";
import { TRUST } from "../strings/trust-words";
import type { StatusPlaces } from "../verdict/status-field";
import { UndoRatified } from "../verdict/undo-ratified";
import type { VerbAction } from "../verdict/verb-answer";
import { VerbBar } from "../verdict/verb-bar";
import { VerdictDesk } from "../verdict/verdict-desk";
import { TrustMark } from "./trust-mark";

type Props = {
  source: string;
  path: string;
  standing: DecisionVerbsView;
  /** Where its status can go, if that is open. */
  places: StatusPlaces;
  action: VerbAction;
};

/** In a decision's margin: who said yes to it, what that rests on, what changed since, and what can be done. */
export function RecordTrust({ source, path, standing, places, action }: Props) {
  const { key, trust, review, verbs, undoUntil, file, core } = standing;
  const consented = trust?.consent?.review ?? null;
  const isChanged = trust?.trust === "changed";
  if ((trust?.sentence ?? "") === "" && review === null && verbs.length === 0) return null;
  return (
    <section className="record-trust">
      <h2>{TRUST.heading}</h2>
      {trust && trust.sentence !== "" ? (
        <>
          <TrustMark trust={trust.trust} sentence={trust.sentence} />
          <p className="mt-1">{trust.sentence}</p>
        </>
      ) : null}
      <p className="links my-2 flex flex-wrap gap-x-3">
        {review ? <a href={reviewHref(review.id)}>{review.isOpen ? TRUST.openIts : TRUST.review}</a> : null}
        {consented !== null && consented !== review?.id ? (
          <a href={reviewHref(consented)}>{TRUST.consentedIn}</a>
        ) : null}
        {isChanged ? <a href={recordHref(source, path, "history")}>{TRUST.difference}</a> : null}
      </p>
      {/* It stays when nothing can be done any more: the answer to what was just done is said on it. */}
      <VerdictDesk action={action} current={key}>
        <UndoRatified item={`record:${key}`} until={undoUntil} />
        {verbs.length > 0 ? (
          <VerbBar
            item={`record:${key}`}
            verbs={verbs}
            next={null}
            open={null}
            here={{}}
            file={file ?? undefined}
            core={core ?? undefined}
            places={places}
          />
        ) : null}
      </VerdictDesk>
    </section>
  );
}
