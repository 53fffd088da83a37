import { pageHref, suggestionHref } from "@/lib/addresses";
import type { CardView } from "@/lib/queries/inbox/card-view";
import type { Verb } from "@/lib/reviews/verbs";
import { ReviewEvents } from "../review/review-events";
import { INBOX } from "../strings/inbox-words";
import { SUGGESTIONS } from "../strings/page-words";
import { SHELL } from "../strings/shell-words";
import type { VerbAction } from "../verdict/verb-answer";
import { VerdictDesk } from "../verdict/verdict-desk";
import { CardFacts } from "./card-facts";
import { CardPlaces } from "./card-places";
import { CardVerbs } from "./card-verbs";

type Props = { card: CardView; action: VerbAction; open: Verb | null; zone: string };

/** One suggestion: what was proposed, where, what became of it, and what can be done. */
export function SuggestionPage({ card, action, open, zone }: Props) {
  return (
    <div className="page max-w-[60rem]">
      <VerdictDesk action={action} current={card.id}>
        <nav className="crumbs" aria-label={SHELL.place}>
          <a href={pageHref("/suggestions", { state: card.state })}>{SUGGESTIONS.title}</a>
          <span>{card.sourceName}</span>
        </nav>
        <h1 tabIndex={-1} data-desk-head dir="auto">
          {card.brief}
        </h1>
        <CardFacts card={card} zone={zone} />
        <div className="mt-4">
          <CardVerbs card={card} next={null} open={open} here={{}} />
        </div>
        <CardPlaces card={card} zone={zone} />
        <ReviewEvents events={card.events} zone={zone} />
        <nav className="pager" aria-label={SUGGESTIONS.title}>
          {card.previous ? (
            <a className="button" rel="prev" href={suggestionHref(card.previous)}>
              {INBOX.previous}
            </a>
          ) : (
            <span />
          )}
          {card.next ? (
            <a className="button" rel="next" href={suggestionHref(card.next)}>
              {INBOX.next}
            </a>
          ) : null}
        </nav>
      </VerdictDesk>
    </div>
  );
}
