import type { Queue } from "@/lib/reviews/queues";

/** What the inbox says. */
export const INBOX = {
  title: "Inbox",
  tabTitle: (total: number) => (total === 0 ? "Inbox" : `(${total.toLocaleString("en")}) Inbox`),
  about: "What waits for a decision, and why.",
  queues: "Queues",
  list: "What waits",
  item: "In full",
  position: (at: number, count: number) => `${at.toLocaleString("en")} of ${count.toLocaleString("en")}`,
  previous: "Previous",
  next: "Next",
  backToList: "Back to the list",
  more: "More of this queue",
  open: "Open its page",
  select: (title: string) => `Select “${title}”`,
  /** What the date of an item is. */
  since: {
    writes: "Ordered",
    reviews: "Opened",
    suggestions: "Waits since",
    due: "Due since",
    drafts: "Last kept",
    conflicts: "Dated",
    unconsented: "Dated",
  } satisfies Record<Queue, string>,
  /** Of a suggestion in files without a date: what is known is that it stood there then. */
  sinceAtLatest: "Waits at least since",
  bulk: "What to do with the selected",
  emptyTitle: "Nothing waits for you",
  empty:
    "Every suggestion has its answer, every review its word, and every verdict is in its file. What comes next is counted in this tab's title.",
  emptyLinks: { decisions: "Read the decisions", reviews: "Closed reviews", overview: "Overview" },
  queueEmptyTitle: "This queue is empty",
  queueEmpty: "What is left waits in the other queues.",
  said: (times: number) => (times === 1 ? "suggested once" : `suggested ${times} times`),
  saidIn: "Suggested in",
  seemsAnswered: "A decision may answer it already",
  seemsAnsweredHow: "Merge it if so, or decline it.",
  draftGo: "Go on writing",
  stillComing: "Records are still being read. What waits grows until it is done.",
} as const;
