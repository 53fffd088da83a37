import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { OUTCOME_WORDS, REVIEW } from "../strings/review-words";
import { When } from "../ui/when";
import { UndoCountdown } from "../verdict/undo-countdown";

type Props = { id: string; closed: NonNullable<ReviewView["closed"]>; canUndo: boolean; zone: string };

/** How a review ended, why, and for a while the way back. */
export function ClosedAs({ id, closed, canUndo, zone }: Props) {
  return (
    <section className="panel closed-as" data-outcome={closed.outcome}>
      <h2>
        {REVIEW.closedAs}{" "}
        <span className="mark" data-outcome={closed.outcome}>
          {OUTCOME_WORDS[closed.outcome]}
        </span>
      </h2>
      <p className="text-soft">
        <span dir="auto">{closed.by}</span>, <When at={closed.at} zone={zone} time />
        {closed.isOverride ? `, ${REVIEW.override}` : ""}
      </p>
      <dl className="facts mt-2">
        <Said name={REVIEW.reason} text={closed.reason} />
        <Said name={REVIEW.wouldChange} text={closed.wouldChange} />
        {closed.revisitOn ? (
          <div className="contents">
            <dt>{REVIEW.revisitOn}</dt>
            <dd>
              <When at={closed.revisitOn} />
            </dd>
          </div>
        ) : null}
      </dl>
      {canUndo && closed.undoUntil ? (
        <div className="mt-3">
          <UndoCountdown
            verb="undo"
            label={REVIEW.undoLabel}
            items={[`review:${id}`]}
            until={closed.undoUntil}
          />
        </div>
      ) : null}
    </section>
  );
}

function Said({ name, text }: { name: string; text: string | null }) {
  if (!text) return null;
  return (
    <div className="contents">
      <dt>{name}</dt>
      <dd className="said" dir="auto">
        {text}
      </dd>
    </div>
  );
}
