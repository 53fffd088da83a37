/** A list of records that has an address of its own. */
export const VIEW_LISTS = ["search", "prompts", "decisions"] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** A view that everybody has; nobody can change it. */
export type PresetView = { slug: string; name: string; list: ViewList; q: string };

/** The queues that are worked off again and again, as queries. */
export const PRESET_VIEWS: readonly PresetView[] = [
  { slug: "needs-me", name: "Needs me", list: "search", q: "turn:@me OR (is:suggested is:open)" },
  { slug: "suggested", name: "With suggestions", list: "search", q: "is:suggested is:open" },
  { slug: "unconsented", name: "Unconsented", list: "decisions", q: "is:unconsented" },
  { slug: "stale", name: "Stale", list: "decisions", q: "is:stale" },
  { slug: "problems", name: "With problems", list: "search", q: "has:problem" },
];
