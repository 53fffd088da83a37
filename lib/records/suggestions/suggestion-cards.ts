import { normaliseText, slugOf, textSimilarity } from "../text-similarity";

/** One place where a suggestion stands. `ordinal` counts the suggestions of its record from 0. */
export type Occurrence = {
  recordKey: string;
  ordinal: number;
  /** What ties it to a feature; null when the record has none. */
  featureKey: string | null;
  brief: string;
  title: string | null;
};

/** What a card is recognised by. A card outlives its occurrences: without any it is *gone*, not deleted. */
export type Card = {
  id: string;
  featureKey: string | null;
  brief: string;
  briefKey: string;
  slug: string | null;
  /** Where it stood when it was last seen. */
  places: readonly { recordKey: string; ordinal: number; brief: string }[];
};

export type Attached = {
  /** Card of each occurrence, in their order. */
  cardIds: string[];
  /** Cards that did not exist before, in the order they were met. */
  created: Card[];
  /** Ids of known cards that have no occurrence any more. */
  gone: string[];
};

/** How much of a line an edit may leave for it to be the same suggestion (`review.md`, §1). */
const SAME_TEXT = 0.8;

/**
 * Give every occurrence its card: by the same proposed slug, else by the same normalised brief in
 * the feature, else by the same place with a text at least .8 alike, else a new one. Deterministic
 * in the order of the occurrences; indexed, so linear in their number.
 *
 * @param newId makes the id of a new card
 */
export function attachOccurrences(
  occurrences: readonly Occurrence[],
  known: readonly Card[],
  newId: (occurrence: Occurrence) => string,
): Attached {
  const bySlug = new Map<string, Card>();
  const byBrief = new Map<string, Card>();
  const byPlace = new Map<string, { card: Card; brief: string }>();
  const enter = (card: Card): void => {
    if (card.slug && !bySlug.has(card.slug)) bySlug.set(card.slug, card);
    const brief = briefIndex(card.featureKey, card.briefKey);
    if (card.briefKey && !byBrief.has(brief)) byBrief.set(brief, card);
    for (const place of card.places) byPlace.set(placeIndex(place), { card, brief: place.brief });
  };
  for (const card of known) enter(card);

  const created: Card[] = [];
  const seen = new Set<string>();
  const cardIds = occurrences.map((occurrence) => {
    const slug = occurrence.title ? slugOf(occurrence.title) || null : null;
    const key = briefKey(occurrence.brief);
    const there = byPlace.get(placeIndex(occurrence));
    const same =
      (slug && bySlug.get(slug)) ||
      byBrief.get(briefIndex(occurrence.featureKey, key)) ||
      (there && !differ(slug, there.card.slug) && textSimilarity(there.brief, occurrence.brief) >= SAME_TEXT
        ? there.card
        : null);
    const card = same || makeCard(occurrence, slug, key, newId(occurrence));
    if (!same) {
      created.push(card);
      enter(card);
    } else if (slug && !bySlug.has(slug)) bySlug.set(slug, card);
    seen.add(card.id);
    return card.id;
  });
  return { cardIds, created, gone: known.filter((card) => !seen.has(card.id)).map((card) => card.id) };
}

/** The form of a brief by which it is recognised again, whatever its case, marks and blanks. */
export function briefKey(brief: string): string {
  return (normaliseText(brief) || brief.trim()).slice(0, 400);
}

function makeCard(occurrence: Occurrence, slug: string | null, key: string, id: string): Card {
  const { recordKey, ordinal, brief, featureKey } = occurrence;
  return { id, featureKey, brief, briefKey: key, slug, places: [{ recordKey, ordinal, brief }] };
}

/** Two slugs that are both given and not the same name two suggestions, however alike their briefs. */
function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function briefIndex(featureKey: string | null, key: string): string {
  return `${featureKey ?? ""}\n${key}`;
}

function placeIndex(place: { recordKey: string; ordinal: number }): string {
  return `${place.recordKey}\n${place.ordinal}`;
}
