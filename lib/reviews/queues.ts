/**
 * What waits for a person, in the order it is worked off: half-done writes first, because bytes are at
 * stake; then what others wait for; then what has waited longest.
 */
export const QUEUES = [
  "writes",
  "reviews",
  "suggestions",
  "due",
  "drafts",
  "conflicts",
  "unconsented",
] as const;
export type Queue = (typeof QUEUES)[number];

/** What an item of a queue is, and how its address names it: `card:…`, `review:…`, `record:…`, `draft:…`, `write:…`. */
export const QUEUE_ITEM_TYPES = ["card", "review", "record", "draft", "write"] as const;

export const QUEUE_ABOUT: Record<Queue, { title: string; why: string }> = {
  writes: {
    title: "Not yet in the file",
    why: "A verdict was given, and its bytes are not where they belong.",
  },
  reviews: { title: "Open reviews", why: "Somebody asked for your word on a decision." },
  suggestions: {
    title: "Suggestions",
    why: "An agent proposed to document a decision, and nobody has answered.",
  },
  due: { title: "Come due", why: "You put it off until now, or said to look at it again." },
  drafts: { title: "Drafts", why: "A decision was begun and has not been proposed." },
  conflicts: { title: "No readable status", why: "The file states no status, or two that disagree." },
  unconsented: {
    title: "Accepted without consent",
    why: "The file says accepted, and there is no record of who said yes.",
  },
};
