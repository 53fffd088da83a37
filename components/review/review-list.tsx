import { pageHref } from "@/lib/addresses";
import type { ReviewLine, ReviewsView } from "@/lib/queries/reviews/list-reviews";
import { OUTCOME_WORDS, REVIEW, REVIEW_STATE_WORDS } from "../strings/review-words";
import { EmptyState } from "../ui/empty-state";
import { NextPage } from "../ui/next-page";
import { When } from "../ui/when";

type State = "open" | "closed";
type Props = { view: ReviewsView; state: State; zone: string };

/** Reviews by state: the open ones first, because somebody waits. */
export function ReviewList({ view, state, zone }: Props) {
  return (
    <div className="page max-w-[70rem]">
      <header className="page-head">
        <h1>{REVIEW.title}</h1>
        <p>{REVIEW.about}</p>
      </header>
      <nav className="tabs" aria-label={REVIEW.statesLabel}>
        {(["open", "closed"] as const).map((one) => (
          <a key={one} className="tab" href={hrefOf(one)} aria-current={one === state ? "page" : undefined}>
            {REVIEW.states[one]} <span className="num text-faint">{view.counts[one]}</span>
          </a>
        ))}
      </nav>
      {view.reviews.length === 0 ? (
        <EmptyState
          title={state === "open" ? REVIEW.noneOpenTitle : REVIEW.noneClosedTitle}
          sentence={state === "open" ? REVIEW.noneOpen : REVIEW.noneClosed}
        />
      ) : null}
      <ol className="rows">
        {view.reviews.map((review) => (
          <Row key={review.id} review={review} zone={zone} />
        ))}
      </ol>
      <NextPage href={view.next === null ? null : hrefOf(state, view.next)} />
    </div>
  );
}

function hrefOf(state: State, after = ""): string {
  return pageHref("/reviews", { state, after });
}

function Row({ review, zone }: { review: ReviewLine; zone: string }) {
  const { href, title, number, outcome, state, positions, sourceName, isRequested } = review;
  return (
    <li className="row review-row">
      {outcome ? (
        <span className="mark" data-outcome={outcome}>
          {OUTCOME_WORDS[outcome]}
        </span>
      ) : (
        <span className="mark" data-status="proposed">
          {REVIEW_STATE_WORDS[state]}
        </span>
      )}
      <a className="row-title" href={href} dir="auto">
        {number ? `${number} ` : ""}
        {title}
      </a>
      <span className="row-more">
        {isRequested ? `${REVIEW.changesRequested} · ` : ""}
        {REVIEW.words(positions)} · {sourceName}
      </span>
      <When className="row-date" at={review.closedAt ?? review.openedAt} zone={zone} />
    </li>
  );
}
