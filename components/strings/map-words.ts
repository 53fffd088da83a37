import type { MapRel } from "@/lib/records/why/decision-map";

/** What the decision map says. */
export const MAP = {
  title: "Decision map",
  about: "Which decision took the place of which, along time.",
  views: "Ways to see the map",
  drawn: "Map",
  table: "Table",
  chains: "Chains",
  chainsLabel: "Chains of decisions, along time",
  noChains: "No decision of this source supersedes or amends another.",
  alone: "On their own",
  aloneAbout: "They neither supersede nor amend another decision, nor are they superseded or amended.",
  legend: { supersedes: "is superseded by", amends: "is amended by", relates: "relates to or mentions" },
  relatesTo: "Relates to or mentions",
  more: (count: number) => `and ${count} more`,
  moreDecisions: (count: number) =>
    `${count.toLocaleString("en")} older decisions are not on the map. Find them in the list.`,
  noDate: "No date",
  number: "No.",
  decision: "Decision",
  status: "Status",
  date: "Date",
  relations: "Relations, and where they are written",
  trail: "Why",
} as const;

/** A relation read from the decision that acts, and from the one acted on. */
export const MAP_REL_WORDS: Record<MapRel, { out: string; in: string }> = {
  supersedes: { out: "Supersedes", in: "Superseded by" },
  amends: { out: "Amends", in: "Amended by" },
  relates: { out: "Relates to", in: "Related from" },
  mentions: { out: "Mentions", in: "Mentioned by" },
};
