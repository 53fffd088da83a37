import type { Trust } from "@/lib/reviews/trust";

/** What is known of people's consent, in a word or two; "" where there is nothing to say. */
export const TRUST_WORDS: Record<Trust, { word: string; about: string }> = {
  consented: { word: "Consented", about: "People said yes here, to the text as it is now." },
  "by-override": {
    word: "Approved by override",
    about: "A requirement was not met when it was approved.",
  },
  "per-commit": {
    word: "Consented per commit",
    about: "The commit that accepted it names reviewers; that is not verified here.",
  },
  unconsented: {
    word: "No recorded consent",
    about: "The file says accepted, and nobody's yes is recorded.",
  },
  changed: {
    word: "Changed since consent",
    about: "It was consented to here, and the text has changed since.",
  },
  old: { word: "Waits long", about: "Proposed for four months or longer." },
  cited: { word: "Cited as settled", about: "Only proposed, and other records build on it already." },
  none: { word: "", about: "" },
};

type ConsentCount = "without" | "accepted" | "underReview" | "byOverride";

/** What the margin of a record and the overview say of consent. */
export const TRUST = {
  heading: "Consent",
  difference: "What changed since",
  review: "Its review",
  openIts: "Its open review",
  consentedIn: "The review that approved it",
  number: ({ without, accepted, underReview, byOverride }: Record<ConsentCount, number>) =>
    accepted === 0
      ? "No decision is accepted yet"
      : without === 0
        ? `All ${accepted.toLocaleString("en")} accepted decisions have recorded consent${byOverride === 0 ? "" : `, ${byOverride.toLocaleString("en")} of them by override`}`
        : `${without.toLocaleString("en")} of ${accepted.toLocaleString("en")} accepted decisions have no recorded consent${underReview === 0 ? "" : `, ${underReview.toLocaleString("en")} of them under review`}`,
  ratify: "Ratify them",
} as const;
