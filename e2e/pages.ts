/**
 * Addresses of every page of the app, over the sample: at least one of each, and one of each thing it can
 * look like. `accessibility.spec.ts` looks at all of them and fails when a page of the app is not among them.
 */
export const PAGES: Record<string, string> = {
  home: "/",
  "the inbox": "/inbox?queue=suggestions",
  "a question of the inbox": "/inbox?queue=suggestions&verb=decline",
  "accepted without consent": "/inbox?queue=unconsented",
  overview: "/overview",
  reviews: "/reviews",
  settings: "/settings",
  prompts: "/prompts",
  "a narrowed list": "/prompts?q=stage%3Agreen",
  "a list with a peek":
    "/prompts?peek=quiet-desk/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md",
  "a grouped list": "/decisions?q=group%3Astatus",
  decisions: "/decisions",
  features: "/features",
  "a feature": "/features/quiet-desk/002-check-in",
  "a prompt": "/records/quiet-desk/history/prompts/001-book-a-seat/0006-book-a-desk.green.prompt.md",
  "a right-to-left prompt":
    "/records/quiet-desk/history/prompts/general/0002-arabic-labels.general.prompt.md",
  "a decision": "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md",
  "a conflict": "/records/quiet-desk/docs/decisions/0004-remind-visitors-by-text-message.md",
  "a source view": "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md?view=source",
  "side by side": "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md?view=beside",
  "a history": "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md?view=history",
  "a plan": "/records/quiet-desk/specs/003-release-unused-seats/plan.md",
  minutes: "/records/quiet-desk/history/reviews/2026-10-08-weekly-review.md",
  search: "/search?q=booking",
  "a mistaken search": "/search?q=staus%3Aaccepted%20%22open",
  "a search without matches": "/search?q=zzzzzzzz",
  "a trail": "/why/quiet-desk/history/adr/0001-store-bookings-as-ranges.md",
  "the decision map": "/decisions/map?source=quiet-desk",
  suggestions: "/suggestions",
  problems: "/problems",
  sources: "/sources",
  "a source": "/sources/quiet-desk",
  help: "/help",
  "the style guide": "/styleguide",
  "the map as a table": "/decisions/map?source=quiet-desk&view=table",
  "a prompt's trail": "/why/quiet-desk/history/prompts/001-book-a-seat/0003-plan-booking.plan.prompt.md",
  "a record in its list":
    "/records/quiet-desk/history/adr/0001-store-bookings-as-ranges.md?in=decisions&q=status%3Aaccepted",
  views: "/views",
  "a view that is not there": "/views/nowhere",
  "nothing here": "/nowhere",
};

/** Of these the pages that say there is nothing, and answer 404. */
export const ABSENT = ["/views/nowhere", "/nowhere"];
