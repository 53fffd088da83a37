// How the sample came to be: its commits, oldest first. `paths` are folders or files of sample/ that the
// commit adds as they are today; `earlier` gives a file an older content (text replaced in today's);
// `moves` says that a file was born under another path. What no commit names joins the last one.

const people = {
  sanne: { name: "Sanne de Vries", mail: "sanne@quiet-desk.example" },
  mira: { name: "Mira Okafor", mail: "mira@quiet-desk.example" },
  jonas: { name: "Jonas Weil", mail: "jonas@quiet-desk.example" },
  amal: { name: "Amal Haddad", mail: "amal@quiet-desk.example" },
};

/** Agents are known by their mail address, never by their name. */
const agent = "Co-authored-by: Claude <noreply@anthropic.com>";

const prompts = "history/prompts";

export const commits = [
  {
    by: people.amal,
    at: "2026-08-28T15:02:00+02:00",
    message: "Bring the kiosk's decisions over",
    paths: ["doc/adr"],
  },
  {
    by: people.sanne,
    at: "2026-08-31T10:20:00+02:00",
    message: "Write the constitution",
    trailers: [agent],
    paths: ["README.md", ".specify/memory/constitution.md", `${prompts}/constitution`],
    earlier: {
      ".specify/memory/constitution.md": [
        [
          "**Version**: 1.1.0 | **Ratified**: 2026-08-31 | **Last amended**: 2026-09-28",
          "**Version**: 1.0.0 | **Ratified**: 2026-08-31",
        ],
        ["at 320 pixels, with a screen reader", "at 320 pixels"],
      ],
    },
  },
  {
    by: people.sanne,
    at: "2026-09-01T16:45:00+02:00",
    message: "Specify how a desk is booked",
    trailers: [agent],
    paths: [
      "specs/001-book-a-seat/spec.md",
      `${prompts}/001-book-a-seat/0001-specify-booking.spec.prompt.md`,
    ],
  },
  {
    by: people.amal,
    at: "2026-09-02T09:05:00+02:00",
    message: "Say where the service runs and how long one card holds a desk",
    paths: [
      "docs/decisions/0001-run-in-the-library.md",
      `${prompts}/001-book-a-seat/0002-clarify-limits.misc.prompt.md`,
    ],
  },
  {
    by: people.mira,
    at: "2026-09-02T17:30:00+02:00",
    message: "Plan the booking feature and break it into tasks",
    trailers: [agent],
    paths: [
      "specs/001-book-a-seat",
      `${prompts}/001-book-a-seat/0003-plan-booking.plan.prompt.md`,
      `${prompts}/001-book-a-seat/0004-break-booking-into-tasks.tasks.prompt.md`,
    ],
  },
  {
    by: people.mira,
    at: "2026-09-03T11:12:00+02:00",
    message: "Propose to store bookings as ranges",
    trailers: [agent],
    paths: ["history/adr/0001-store-bookings-as-ranges.md"],
    earlier: {
      "history/adr/0001-store-bookings-as-ranges.md": [["**Status:** Accepted", "**Status:** Proposed"]],
    },
  },
  {
    by: people.sanne,
    at: "2026-09-03T14:40:00+02:00",
    message: "Accept ADR-0001",
    trailers: ["Decision: ADR-0001", "Reviewed-by: Mira Okafor <mira@quiet-desk.example>"],
    paths: ["history/adr/0001-store-bookings-as-ranges.md"],
  },
  {
    by: people.jonas,
    at: "2026-09-05T12:00:00+02:00",
    message: "Book a desk, once",
    trailers: [agent],
    paths: [
      `${prompts}/001-book-a-seat/0005-fail-on-overlap.red.prompt.md`,
      `${prompts}/001-book-a-seat/0006-book-a-desk.green.prompt.md`,
      `${prompts}/general/0001-explain-exclusion-constraints.explainer.prompt.md`,
      "history/adr/0002-poll-the-seat-map.md",
    ],
    earlier: {
      "history/adr/0002-poll-the-seat-map.md": [
        ["**Status:** Superseded by [ADR-0004](0004-push-seat-changes.md)", "**Status:** Accepted"],
        ["Related ADRs: Superseded by [ADR-0004](0004-push-seat-changes.md)", "Related ADRs: none"],
      ],
    },
  },
  {
    by: people.mira,
    at: "2026-09-08T18:21:00+02:00",
    message: "Draw the seat map once",
    paths: [
      `${prompts}/001-book-a-seat/0007-one-table-for-the-seat-map.refactor.prompt.md`,
      "docs/decisions/0003-show-the-seat-map-as-a-table-first.md",
    ],
    moves: {
      "docs/decisions/0003-show-the-seat-map-as-a-table-first.md":
        "docs/decisions/0003-seat-map-as-a-table.md",
    },
  },
  {
    by: people.sanne,
    at: "2026-09-10T09:50:00+02:00",
    message: "Decide when bookings are erased",
    paths: ["docs/decisions/0002-erase-bookings-after-seven-days.md"],
  },
  {
    by: people.jonas,
    at: "2026-09-15T17:15:00+02:00",
    message: "Specify and plan check-in",
    trailers: [agent],
    paths: [
      "specs/002-check-in",
      `${prompts}/002-check-in/0001-specify-check-in.spec.prompt.md`,
      `${prompts}/002-check-in/0002-plan-check-in.plan.prompt.md`,
      `${prompts}/002-check-in/0003-break-check-in-into-tasks.tasks.prompt.md`,
    ],
  },
  {
    by: people.jonas,
    at: "2026-09-17T16:03:00+02:00",
    message: "Sign seat codes with a key of the day",
    trailers: [agent],
    paths: [
      "history/adr/0003-sign-seat-codes-with-a-rotating-key.md",
      `${prompts}/002-check-in/0004-sign-and-read-a-code.green.prompt.md`,
    ],
  },
  {
    by: people.mira,
    at: "2026-09-18T08:30:00+02:00",
    message: "Name the seat map's decision for what it says",
    paths: ["docs/decisions/0003-show-the-seat-map-as-a-table-first.md"],
    removes: ["docs/decisions/0003-seat-map-as-a-table.md"],
  },
  {
    by: people.amal,
    at: "2026-09-24T19:10:00+02:00",
    message: "Add Arabic labels, and what to do with a torn card",
    paths: [
      `${prompts}/general/0002-arabic-labels.general.prompt.md`,
      `${prompts}/002-check-in/0005-torn-card.misc.prompt.md`,
    ],
  },
  {
    by: people.sanne,
    at: "2026-09-28T11:00:00+02:00",
    message: "Amend principle IV: a screen reader",
    paths: [".specify/memory/constitution.md"],
  },
  {
    by: people.mira,
    at: "2026-10-01T10:44:00+02:00",
    message: "Push seat changes instead of polling",
    trailers: [agent, "Decision: ADR-0004", "Reviewed-by: Sanne de Vries <sanne@quiet-desk.example>"],
    paths: [
      "history/adr/0002-poll-the-seat-map.md",
      "history/adr/0004-push-seat-changes.md",
      `${prompts}/general/0003-measure-polling.misc.prompt.md`,
    ],
  },
  {
    by: people.mira,
    at: "2026-10-07T15:37:00+02:00",
    message: "Specify and plan the release of unused desks",
    trailers: [agent],
    paths: [
      "specs/003-release-unused-seats",
      `${prompts}/003-release-unused-seats/0001-specify-release.spec.prompt.md`,
      `${prompts}/003-release-unused-seats/0002-plan-release.plan.prompt.md`,
      "history/adr/0005-release-seats-by-the-database-clock.md",
    ],
  },
  {
    by: people.sanne,
    at: "2026-10-08T10:05:00+02:00",
    message: "Keep the minutes of 8 October",
    paths: ["history/reviews", "docs/decisions/0004-remind-visitors-by-text-message.md"],
  },
  {
    by: people.jonas,
    at: "2026-10-19T13:25:00+02:00",
    message: "Write the failing test of release, begin the decision on check-in without a network",
    trailers: [agent],
    paths: ["."],
  },
];
