import { pageHref } from "@/lib/addresses";
import type { SuggestionsView } from "@/lib/queries/inbox/list-suggestions";
import { NO_RECORDS, SUGGESTIONS } from "../strings/page-words";
import { EmptyState } from "../ui/empty-state";
import { NextPage } from "../ui/next-page";
import { SuggestionCard } from "./suggestion-card";

type State = SuggestionsView["states"][number]["state"];
type Props = { view: SuggestionsView; state: State; source: string; zone: string };

/** What agents proposed, by state; the open ones are what waits for a person. */
export function SuggestionList({ view, state, source, zone }: Props) {
  const isEmpty = view.states.every((one) => one.count === 0);
  return (
    <div className="page max-w-[60rem]">
      <header className="page-head">
        <h1>{SUGGESTIONS.title}</h1>
        <p>{SUGGESTIONS.about}</p>
      </header>
      {isEmpty ? (
        <EmptyState {...NO_RECORDS.suggestions} />
      ) : (
        <>
          <nav className="tabs" aria-label={SUGGESTIONS.statesLabel}>
            {view.states.map((one) => (
              <a
                key={one.state}
                className="tab"
                href={hrefOf(one.state, source)}
                aria-current={one.state === state ? "page" : undefined}
              >
                {SUGGESTIONS.states[one.state]} <span className="num text-faint">{one.count}</span>
              </a>
            ))}
          </nav>
          {view.cards.length === 0 ? <p className="text-soft">{SUGGESTIONS.noneInState}</p> : null}
          <ol>
            {view.cards.map((card) => (
              <SuggestionCard key={card.id} card={card} zone={zone} />
            ))}
          </ol>
          <NextPage href={view.next === null ? null : hrefOf(state, source, view.next)} />
        </>
      )}
    </div>
  );
}

function hrefOf(state: State, source: string, after = ""): string {
  return pageHref("/suggestions", { state, source, after });
}
