import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { REVIEW } from "../strings/review-words";
import { When } from "../ui/when";
import { Checklist } from "./checklist";
import { Positions } from "./positions";
import { WriteList } from "./write-list";

type Props = { review: ReviewView; here: Record<string, string>; zone: string };

/** How a review stands: whose turn it is, what is asked for, what has to be so, who said what. */
export function ReviewStanding({ review, here, zone }: Props) {
  const { turn, requested, checklist, positions, card } = review;
  return (
    <div className="review-standing">
      {turn ? (
        <section>
          <h2>{REVIEW.turn}</h2>
          <p>
            <b dir="auto">{turn.who}</b>: {turn.why}{" "}
            <span className="text-faint">
              <When at={turn.since} zone={zone} />
            </span>
          </p>
        </section>
      ) : null}
      {requested ? (
        <section className="note" data-tone="warning">
          <p className="note-title">
            {REVIEW.requested(requested.by)} <When at={requested.at} zone={zone} time />
          </p>
          <p className="said" dir="auto">
            {requested.reason}
          </p>
        </section>
      ) : null}
      {checklist.length > 0 ? <Checklist items={checklist} /> : null}
      <Positions positions={positions} zone={zone} />
      <WriteList writes={review.writes} here={here} />
      {card ? (
        <p className="text-soft">
          {REVIEW.card}{" "}
          <a className="link" href={card.href} dir="auto">
            {card.brief}
          </a>
        </p>
      ) : null}
    </div>
  );
}
