import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { REVIEW } from "../strings/review-words";
import { When } from "../ui/when";

type Props = { events: ReviewView["events"]; zone: string };

/** Everything that happened in a review, newest first, as the ledger has it. */
export function ReviewEvents({ events, zone }: Props) {
  if (events.length === 0) return null;
  return (
    <section className="section">
      <h2>{REVIEW.history}</h2>
      <ol className="event-list">
        {events.map(({ seq, at, by, sentence }) => (
          <li key={seq}>
            <When at={at} zone={zone} time />
            <span dir="auto">
              <b>{by}</b> {sentence}
            </span>
            <small className="num">{seq}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
