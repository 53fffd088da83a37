const KEY = "docket-recent-queries";
const KEPT = 8;

/** The queries of this browser, the last one first. Kept here only; a browser that keeps nothing has none. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((one): one is string => typeof one === "string").slice(0, KEPT)
      : [];
  } catch {
    return [];
  }
}

/** Put a query before the others. */
export function rememberQuery(q: string): void {
  const query = q.trim();
  if (query === "") return;
  try {
    const others = recentQueries().filter((one) => one !== query);
    localStorage.setItem(KEY, JSON.stringify([query, ...others].slice(0, KEPT)));
  } catch {
    // Storage may be full or forbidden: then nothing is offered.
  }
}
