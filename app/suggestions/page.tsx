import { asSomebody } from "@/app/_request/as-person";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { SHELL } from "@/components/strings/shell-words";
import { SuggestionList } from "@/components/suggestion/suggestion-list";
import { listSuggestions } from "@/lib/queries/inbox/list-suggestions";
import { CARD_STATES } from "@/lib/reviews/states";

export const metadata = { title: SHELL.pages.suggestions };

/** Decisions that agents proposed to document. */
export default async function SuggestionsPage({ searchParams }: { searchParams: SearchParams }) {
  const [given, { zone }] = await Promise.all([
    readParams(searchParams, ["state", "source", "after"]),
    readPreferences(),
  ]);
  const state = oneOf(CARD_STATES, given.state);
  const source = given.source.slice(0, 200);
  const view = await listSuggestions(await asSomebody(), { state, source, after: given.after.slice(0, 500) });
  return <SuggestionList view={view} state={state} source={source} zone={zone} />;
}
