/** A place that two panes share: how far down it stands in each, in pixels of their content. */
export type SharedPlace = { a: number; b: number };

/** What a pane shows and holds, in pixels. */
export type PaneSize = { height: number; content: number };

/**
 * Places in order, with both ends; those that would lead backwards are left out, so that scrolling on
 * in one pane never scrolls back in the other.
 */
export function placesInOrder(places: readonly SharedPlace[], a: PaneSize, b: PaneSize): SharedPlace[] {
  const result: SharedPlace[] = [{ a: 0, b: 0 }];
  for (const place of places) {
    const last = result[result.length - 1]!;
    if (place.a > last.a && place.b > last.b && place.a < a.content && place.b < b.content)
      result.push(place);
  }
  result.push({ a: a.content, b: b.content });
  return result;
}

/**
 * Where pane `b` has to be scrolled when pane `a` is scrolled to `top`. What is kept in step is a line
 * that wanders from the upper edge at the beginning to the lower edge at the end: so both begin and end
 * together, however different their lengths, and between places the way is even, without a jump.
 */
export function topBeside(top: number, places: readonly SharedPlace[], a: PaneSize, b: PaneSize): number {
  const rangeA = a.content - a.height;
  const rangeB = b.content - b.height;
  if (rangeA <= 0 || rangeB <= 0) return 0;
  const at = Math.min(Math.max(top, 0), rangeA) * (a.content / rangeA);
  return between(at, places) * (rangeB / b.content);
}

function between(at: number, places: readonly SharedPlace[]): number {
  let low = 0;
  let high = places.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (places[middle]!.a <= at) low = middle;
    else high = middle;
  }
  const [from, to] = [places[low]!, places[high]!];
  return to.a === from.a ? from.b : from.b + ((at - from.a) / (to.a - from.a)) * (to.b - from.b);
}
