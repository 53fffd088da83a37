/**
 * The addresses of pages, in one place: what a link, a redirect, the API and the renderer write is
 * what the router reads. An address holds a source's slug and a path, never a row id.
 */

/** A path with every segment escaped, its slashes kept. */
export function pathSegments(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Readings of a record's file beside the first one. */
export type Reading = "source" | "beside" | "history";

/** Up to this line a link need not say which part of a long file it leads to: the first. */
const EARLY_LINE = 100;

/** The page of a record; `view` picks another reading of the same file, `line` a line of its source. */
export function recordHref(source: string, path: string, view?: Reading, line?: number): string {
  const base = `/records/${encodeURIComponent(source)}/${pathSegments(path)}`;
  const part = view && line && line > EARLY_LINE ? `&at=${line}` : "";
  return `${base}${view ? `?view=${view}` : ""}${part}${line ? `#L${line}` : ""}`;
}

/**
 * The part of a long file that holds a line, in a reading that draws the source.
 *
 * @param origin `?in=…` of the list that the reader came from, or ""
 */
export function filePartHref(
  source: string,
  path: string,
  asked: { view: Reading; revision?: string },
  line: number,
  origin = "",
): string {
  const params = new URLSearchParams([
    ...Object.entries({ ...asked, at: String(line) }),
    ...new URLSearchParams(origin),
  ]);
  return `${recordHref(source, path)}?${params}${asked.revision === undefined ? "" : "#difference"}`;
}

/** A record of which all is drawn at once, however long it is. */
export function wholeRecordHref(source: string, path: string, view?: Reading, origin = ""): string {
  const params = new URLSearchParams([
    ...Object.entries({ ...(view ? { view } : {}), whole: "1" }),
    ...new URLSearchParams(origin),
  ]);
  return `${recordHref(source, path)}?${params}`;
}

/**
 * A record's history with two revisions compared (`from`, `to`), or one of them read (`revision`).
 *
 * @param origin `?in=…` of the list that the reader came from, or ""
 */
export function historyHref(
  source: string,
  path: string,
  open: { from?: string; to: string } | { revision: string },
  origin = "",
): string {
  const params = new URLSearchParams([
    ...Object.entries({ view: "history", ...open }),
    ...new URLSearchParams(origin),
  ]);
  return `${recordHref(source, path)}?${params}#difference`;
}

/** The trail of a record: what led to it, and what came of it. */
export function whyHref(source: string, path: string): string {
  return `/why/${encodeURIComponent(source)}/${pathSegments(path)}`;
}

/** A page with what is asked of it; what is empty leaves no trace in the address. */
export function pageHref(page: string, asked: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) params.set(name, value);
  const query = params.toString();
  return query === "" ? page : `${page}?${query}`;
}

/** The map of a source's decisions ("": the source with most); a view: drawn, or as a table. */
export function decisionMapHref(source: string, view?: "map" | "table"): string {
  return pageHref("/decisions/map", { source, view });
}

/** A record's file as plain text. */
export function rawHref(source: string, path: string): string {
  return `/raw/${encodeURIComponent(source)}/${pathSegments(path)}`;
}

/** A feature with its documents, prompts and decisions. */
export function featureHref(source: string, slug: string): string {
  return `/features/${encodeURIComponent(source)}/${encodeURIComponent(slug)}`;
}

/**
 * A list with its query; the empty query and the first page leave no trace in the address. `peek` is
 * the record (`<source>/<path>`) whose beginning stands beside it.
 */
export function listHref(list: string, q: string, after = "", peek = ""): string {
  return pageHref(list, { q, after, peek });
}

/** A source: how it is, and what can be changed about it. */
export function sourceHref(slug: string): string {
  return `/sources/${encodeURIComponent(slug)}`;
}

/** A list with one of its facets opened, and of that only what holds a text. The page does not change else. */
export function facetHref(
  list: string,
  q: string,
  facet: string,
  { text = "", after = "", peek = "" }: { text?: string; after?: string; peek?: string } = {},
): string {
  const href = listHref(list, q, after, peek);
  const params = new URLSearchParams({ facet });
  if (text !== "") params.set("facetText", text);
  return `${href}${href.includes("?") ? "&" : "?"}${params}`;
}

/** A suggestion with all that is known of it. */
export function suggestionHref(card: string): string {
  return `/suggestions/${encodeURIComponent(card)}`;
}

/** One round of judgement over a decision. */
export function reviewHref(review: string): string {
  return `/reviews/${encodeURIComponent(review)}`;
}

/** Where a decision is edited as an answer in its review. */
export function editHref(review: string): string {
  return `${reviewHref(review)}/edit`;
}

/** What an outcome of a review would write, or what one of its writes owes, as a patch to download. */
export function patchHref(
  review: string,
  asked: { outcome?: string; by?: string } | { write: string },
): string {
  return pageHref(`${reviewHref(review)}/patch`, asked);
}

/** Where the decision that answers a suggestion is written. */
export function documentHref(card: string): string {
  return `${suggestionHref(card)}/document`;
}

/** Where a decision that was begun is written on. */
export function draftHref(draft: string): string {
  return `/drafts/${encodeURIComponent(draft)}`;
}
