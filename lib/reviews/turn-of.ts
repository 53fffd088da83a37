import type { Requirement, WeighedPosition } from "./weigh-review";

/** Somebody as a turn names them; `key` is that of `personKey`. */
export type TurnPerson = { key: string; name: string };

/** What is known of an open review when it is asked whose turn it is. Times are ISO-8601 UTC. */
export type TurnFacts = {
  openedAt: string;
  opener: TurnPerson;
  /** Who wrote what is judged, where that is known. */
  author: TurnPerson | null;
  /** The request for changes that nobody has answered. */
  request: { by: string; at: string } | null;
  positions: readonly (Pick<WeighedPosition, "key" | "name" | "position" | "isStale"> & { at: string })[];
  /** Those whose word the policy asks for by name; empty: whoever takes part here. */
  asked: readonly TurnPerson[];
  /** Whether the word of the author counts. */
  ownCounts: boolean;
  /** Everybody who may take a position here. */
  people: readonly TurnPerson[];
  checklist: readonly Requirement[];
};

export type Turn = {
  /** Whose turn it is: never empty. */
  people: TurnPerson[];
  why: string;
  since: string;
  /** Who is asked for a word and has given none on what the decision says now; empty: nobody is missing. */
  needs: TurnPerson[];
};

/**
 * Whose turn it is in an open review (`review.md` §4), the one rule of page, inbox and query:
 *
 * - A request for changes hands it to the author, or to who opened the review where no author is known.
 * - While a requirement is not met: those who are asked and have no current word; of an objection, or where
 *   nobody is left to ask, the author as above too.
 * - When everything is met: who opened it, to close it.
 * - Where none of these takes part here any more, it is everybody's.
 */
export function turnOf(facts: TurnFacts): Turn {
  const { openedAt, opener, request, positions, people, checklist } = facts;
  const author = facts.author ?? opener;
  const unmet = checklist.filter(({ isMet }) => !isMet);
  const needs = unmet.length === 0 ? [] : unspoken(facts);
  const turn = (wanted: readonly TurnPerson[], why: string, since: string): Turn => {
    const here = wanted.filter(({ key }) => people.some((one) => one.key === key));
    const unique = new Map(
      (here.length > 0 || people.length === 0 ? wanted : people).map((one) => [one.key, one]),
    );
    return { people: [...unique.values()], why, since, needs };
  };
  if (request !== null) return turn([author], `${request.by} asked for changes.`, request.at);
  const current = positions.filter(({ isStale }) => !isStale);
  const lastWord = [openedAt, ...current.map(({ at }) => at)].sort().at(-1)!;
  if (unmet.length === 0) return turn([opener], "Everything it takes is met: it can be closed.", lastWord);
  const objecting = current.filter(({ position }) => position === "object").map(({ name }) => name);
  const why = objecting.length > 0 ? `${objecting.join(", ")} objected.` : (unmet[0]?.sentence ?? "");
  if (needs.length === 0) return turn([author], why, lastWord);
  return turn(objecting.length > 0 ? [...needs, author] : needs, why, openedAt);
}

/** Of those asked, and those who spoke on an older text, whoever has no word on what stands there now. */
function unspoken({ positions, asked, people, author, ownCounts }: TurnFacts): TurnPerson[] {
  const stale = positions.filter(({ isStale }) => isStale).map(({ key, name }) => ({ key, name }));
  const electorate = [...(asked.length > 0 ? asked : people), ...stale];
  const spoken = new Set(
    positions.filter(({ isStale, position }) => !isStale || position === "recuse").map(({ key }) => key),
  );
  const missing = electorate.filter(({ key }) => !spoken.has(key) && (ownCounts || key !== author?.key));
  return [...new Map(missing.map((one) => [one.key, one])).values()];
}
