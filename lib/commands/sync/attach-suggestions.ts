import type { Context } from "../../context";
import { refreshSourceComments } from "../../db/put-comments";
import { knownCards, putSuggestions } from "../../db/put-suggestions";
import type { StoredCard } from "../../db/stored-record";
import { suggestionPlaces } from "../../db/suggestion-places";
import { attachOccurrences, type Card } from "../../records/suggestions/suggestion-cards";

/**
 * The cards of a source with the places they stand at now. Taken before a sync reads anything: a
 * place that is rewritten is recognised by what it said.
 */
export async function cardsBefore(ctx: Context, sourceId: string): Promise<Card[]> {
  const places = await suggestionPlaces(ctx.db, sourceId);
  const cards = await knownCards(ctx.db, sourceId);
  const byCard = grouped(places, (place) => place.cardId);
  return cards.map((card) => ({ ...card, brief: "", places: byCard.get(card.id) ?? [] }));
}

/**
 * Give every suggestion of a source its card, known or new; what people decided of a card stays with
 * it, and what they said of it is found where it stands now. Writes nothing when every suggestion has its card already; answers whether it wrote.
 */
export async function attachSuggestions(
  ctx: Context,
  sourceId: string,
  known: readonly Card[],
  featureIdOf: (path: string) => string | null,
): Promise<boolean> {
  const places = await suggestionPlaces(ctx.db, sourceId);
  const occurrences = places.map((place) => ({ ...place, featureKey: featureIdOf(place.path) }));
  const { cardIds, created } = attachOccurrences(occurrences, known, () => ctx.newId());
  if (created.length === 0 && places.every((place, index) => place.cardId === cardIds[index])) {
    await refreshSourceComments(ctx.db, sourceId);
    return false;
  }

  const createdAt = ctx.now().toISOString();
  const standing = grouped(
    places.map(({ recordId, ordinal }, index) => ({ recordId, ordinal, cardId: cardIds[index] })),
    ({ cardId }) => cardId ?? null,
  );
  const cards = [...known, ...created].map(
    ({ id, featureKey, brief, briefKey, slug }): StoredCard => ({
      id,
      featureKey,
      brief,
      briefKey,
      slug,
      createdAt,
      occurrences: standing.get(id) ?? [],
    }),
  );
  await putSuggestions(ctx.db, sourceId, cards);
  await refreshSourceComments(ctx.db, sourceId);
  return true;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
