import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { REVIEW } from "../strings/review-words";

/** What the policy asks for, each with its state and its reason. */
export function Checklist({ items }: { items: ReviewView["checklist"] }) {
  return (
    <section>
      <h2>{REVIEW.checklist}</h2>
      <ul className="checklist">
        {items.map(({ name, isMet, sentence }) => (
          <li key={`${name} ${sentence}`} className="mark mark-lines" data-met={isMet}>
            <span>
              <span className="sr-only">{isMet ? REVIEW.met : REVIEW.unmet}: </span>
              <b>{name}.</b> {sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
