/** A place that two panes share: how far down it stands in each, in pixels of their content. */
export type SharedPlace = { a: number; b: number };

/** What a pane shows and holds, in pixels. */
export type PaneSize = { height: number; content: number };

/** Scrolled so far in one pane, the other is scrolled so far. */
export type Step = { from: number; to: number };

/**
 * How pane `b` follows pane `a`: steps in order, between which the way is even. What is kept at the same
 * height is a line that wanders from the upper edge at the beginning to the lower edge at the end, so
 * both begin and end together, however different their lengths. `b` never goes backwards while `a` goes
 * on: where `a` has a long stretch that is short in `b`, `b` waits.
 */
export function stepsBeside(places: readonly SharedPlace[], a: PaneSize, b: PaneSize): Step[] {
  const rangeA = Math.max(0, a.content - a.height);
  const rangeB = Math.max(0, b.content - b.height);
  const steps: Step[] = [{ from: 0, to: 0 }];
  for (const place of places) {
    const last = steps[steps.length - 1]!;
    const from = place.a * (rangeA / a.content);
    const to = place.b - a.height * (place.a / a.content);
    if (from > last.from && from < rangeA) steps.push({ from, to: Math.min(rangeB, Math.max(last.to, to)) });
  }
  steps.push({ from: rangeA, to: rangeB });
  return steps;
}

/** Where a pane has to be scrolled when the other is scrolled to `top`. */
export function topBeside(top: number, steps: readonly Step[]): number {
  let low = 0;
  let high = steps.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.from <= top) low = middle;
    else high = middle;
  }
  const [before, after] = [steps[low]!, steps[high]!];
  const part = after.from === before.from ? 0 : (top - before.from) / (after.from - before.from);
  return before.to + Math.min(1, Math.max(0, part)) * (after.to - before.to);
}
