import { recordHref } from "@/lib/addresses";
import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { REVIEW, REVIEW_STATE_WORDS } from "../strings/review-words";
import { SHELL } from "../strings/shell-words";
import { TrustMark } from "../trust/trust-mark";
import { StatusMark } from "../ui/mark";
import { When } from "../ui/when";

type Props = { review: ReviewView; zone: string; level: 1 | 2 };

/** Which decision is judged, in which round, since when. */
export function ReviewHead({ review, zone, level }: Props) {
  const { record, source, trust } = review;
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header className="review-head">
      {level === 1 ? (
        <nav className="crumbs" aria-label={SHELL.place}>
          <a href="/reviews">{REVIEW.title}</a>
          <span>{review.sourceName}</span>
          <span>{REVIEW.round(review.round)}</span>
        </nav>
      ) : null}
      <Heading dir="auto" tabIndex={-1} data-desk-head={level === 1 || undefined}>
        {record.number ? <span className="num text-faint">{record.number} </span> : null}
        {record.title}
      </Heading>
      <p className="deck">
        <StatusMark status={record.status ?? "none"} chip />
        {trust ? <TrustMark trust={trust.trust} sentence={trust.sentence} chip /> : null}
        <span>{REVIEW_STATE_WORDS[review.state]}</span>
        {review.state === "last-call" && review.lastCallUntil ? (
          <span>
            {REVIEW.lastCall} <When at={review.lastCallUntil} />
          </span>
        ) : null}
        <span>
          {REVIEW.opened} <When at={review.openedAt} zone={zone} /> {REVIEW.by}{" "}
          <span dir="auto">{review.openedBy}</span>
        </span>
        <a className="link" href={recordHref(source, record.path)}>
          {REVIEW.readDecision}
        </a>
      </p>
      {record.isGone ? (
        <p className="note mt-3" data-tone="warning">
          {REVIEW.gone}
        </p>
      ) : null}
    </header>
  );
}
