/** The most frequent of some values; of two that are as frequent the one met last. Null of none. */
export function mostFrequent<T>(values: Iterable<T>, keyOf: (value: T) => string = String): T | null {
  const counts = new Map<string, { count: number; value: T; at: number }>();
  let at = 0;
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, value, at: at++ });
  }
  let best: { count: number; value: T; at: number } | null = null;
  for (const one of counts.values()) {
    if (best === null || one.count > best.count || (one.count === best.count && one.at > best.at)) best = one;
  }
  return best === null ? null : best.value;
}
