import { featureHref } from "@/lib/addresses";
import type { CardView } from "@/lib/queries/inbox/card-view";
import { INBOX } from "../strings/inbox-words";
import { SUGGESTIONS } from "../strings/page-words";
import { When } from "../ui/when";

type Props = { card: CardView; zone: string };

/** A suggestion's feature, source and how often it was said; where it has a verdict, that too. */
export function CardFacts({ card, zone }: Props) {
  const { verdict, answer, review } = card;
  return (
    <>
      <p className="deck">
        {card.feature ? (
          <a className="link" href={featureHref(card.source, card.feature.slug)}>
            {card.feature.title}
          </a>
        ) : null}
        <span>{card.sourceName}</span>
        <span className="num">{card.isGone ? SUGGESTIONS.gone : INBOX.said(card.timesSaid)}</span>
      </p>
      {verdict ? (
        <div className="note mt-3">
          <p className="note-title">
            {SUGGESTIONS.states[card.state]}{" "}
            <span className="font-normal text-soft">
              {verdict.by}, <When at={verdict.at} zone={zone} time />
              {verdict.until ? `, ${SUGGESTIONS.until(verdict.until)}` : ""}
            </span>
          </p>
          {verdict.reason ? (
            <p className="said" dir="auto">
              {verdict.reason}
            </p>
          ) : null}
          <p className="links flex flex-wrap gap-x-4">
            {answer ? (
              <a href={answer.href} dir="auto">
                {answer.title}
              </a>
            ) : null}
            {review ? <a href={review.href}>{SUGGESTIONS.review}</a> : null}
          </p>
        </div>
      ) : null}
    </>
  );
}
