import { type Turn, type TurnPerson, turnOf } from "../../reviews/turn-of";
import { plainKey, type Requirement } from "../../reviews/weigh-review";
import { isStale, type PositionRow, type ReviewRow } from "./review-row";

/**
 * Whose turn it is in a review as the database has it; null: it is closed.
 *
 * @param now what the decision says now, which tells who spoke on an older text
 * @param people everybody who may take a position here
 */
export function reviewTurn(
  review: ReviewRow,
  positions: readonly PositionRow[],
  now: { core: string | null; file: string },
  checklist: readonly Requirement[],
  people: readonly TurnPerson[],
): Turn | null {
  if (review.state === "closed") return null;
  const named = (key: string, name = plainKey(key)): TurnPerson => ({
    key,
    name:
      [...people, ...positions.map((one) => ({ key: one.personKey, name: one.name }))].find(
        (one) => one.key === key,
      )?.name ?? name,
  });
  return turnOf({
    openedAt: review.openedAt,
    opener: { key: review.openedByKey, name: review.openedByName },
    author: review.authorKey === null ? null : named(review.authorKey),
    request:
      review.requestedAt === null ? null : { by: review.requestedByName ?? "", at: review.requestedAt },
    positions: positions.map((one) => ({
      key: one.personKey,
      name: one.name,
      position: one.position,
      isStale: isStale(one, now),
      at: one.at,
    })),
    asked: review.policy.required.map((key) => named(key)),
    ownCounts: review.policy.ownCounts,
    people,
    checklist,
  });
}

/** The names of a turn as a sentence has them. */
export function turnNames({ people }: Turn): string {
  const names = people.map(({ name }) => name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
