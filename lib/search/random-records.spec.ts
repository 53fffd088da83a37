import fc from "fast-check";
import { madeText } from "../db/made-record";

/**
 * Random records and queries over one small vocabulary, so that they often meet, for the law that SQL selects
 * what the evaluator selects. No tests in here.
 */
const WORDS = [
  ..."sidebar Sidebar side get_user_by_id next.config.js ADR-0007 café cafe\u0301 naïve 日本語 日本 本 검색어 हिन्दी مُحَمَّد ώρα".split(
    " ",
  ),
  ..."fix the a a' 50% under_score back\\slash 🎉 x🎉y ß SS ſ İ don't 1e5 v1.2 it".split(" "),
];
const VALUES = ["Ann Lee", "ann lee", "Änn", "a%b", "a_b", "axb", "claude", "Claude", "main", "", " x ", "é"];
const PATHS = [
  "src/auth/login.ts",
  "src/authx/a.ts",
  "SRC/a_b.ts",
  "docs/100%.md",
  "a\\b.ts",
  "specs/001-cli/spec.md",
];
const DATES = ["2025-12-31", "2026-01-02", "2026-01-01T23:10:00Z", "2024-02-29", null];

const some = <T>(values: readonly T[], most: number) =>
  fc.array(fc.constantFrom(...values), { maxLength: most });
const text = some(WORDS, 8).map((words) => words.join(" "));
const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null });

/** A record with all that stands around it: gone, linked, judged, spoken of. */
export const record = fc
  .record({
    kind: fc.constantFrom("prompt" as const, "decision" as const, "document" as const),
    title: text,
    date: fc.constantFrom(...DATES),
    stage: fc.option(fc.constantFrom("red" as const, "green" as const, "misc" as const), { nil: null }),
    stageRaw: maybe(["red", "impl", "RED"]),
    status: fc.option(fc.constantFrom("accepted" as const, "proposed" as const), { nil: null }),
    number: maybe(["0007", "7", "20251206013400", "ADR-12"]),
    model: maybe(VALUES),
    user: maybe(VALUES),
    branch: maybe(VALUES),
    labels: some(VALUES, 3),
    deciders: some(VALUES, 2),
    files: some(PATHS, 3),
    tests: some(PATHS, 1),
    words: fc.nat(1000),
    parts: fc.record(
      { prompt: text, response: text, decision: text, consequences: text },
      { requiredKeys: [] },
    ),
    before: text,
    feature: fc.constantFrom("f1", "f2", null),
    secretCount: fc.nat(1),
    isGone: fc.boolean(),
    createdAt: maybe(["2025-12-31T22:15:00.000Z", "2026-01-01T23:10:00.000Z", "2024-02-29T12:00:00.000Z"]),
    isLinked: fc.boolean(),
    card: fc.constantFrom("open", "later", "due", "declined"),
    review: fc.option(
      fc.record({
        state: fc.constantFrom("open", "last-call", "over", "closed"),
        opener: fc.constantFrom("Ann Lee", "Bo"),
        turn: some(["Ann Lee", "Bo", "ann@example.org"], 2),
        needs: some(["Ann Lee", "security"], 2),
        since: fc.constantFrom(
          "2026-01-02T01:00:00.000Z",
          "2025-12-30T22:31:00.000Z",
          "2025-11-01T00:00:00.000Z",
        ),
        positions: fc.uniqueArray(
          fc.record({
            name: fc.constantFrom("Ann Lee", "ann lee", "claude"),
            position: fc.constantFrom("approve", "object"),
            isStale: fc.boolean(),
          }),
          { maxLength: 2, selector: ({ name }) => name },
        ),
      }),
      { nil: null },
    ),
    trust: fc.constantFrom("none", "consented", "by-override", "unconsented", "changed"),
    said: fc.oneof(fc.constant(""), text),
  })
  .map(
    ({
      parts,
      before,
      feature,
      secretCount,
      isGone,
      createdAt,
      isLinked,
      card,
      review,
      trust,
      said,
      ...fields
    }) => ({
      fields: { ...fields, ...madeText(parts, before) },
      feature,
      secretCount,
      isGone,
      createdAt,
      isLinked,
      card,
      review,
      trust,
      said: said.trim(),
    }),
  );

const KEYS =
  "label user decider model branch file path stage status kind is is has no date created number words feature source in person reviewer position turn needs waiting sort".split(
    " ",
  );
const FIELD_VALUES = [
  ...[
    "red",
    "green",
    "impl",
    "accepted",
    "prompt",
    "decision",
    "gone",
    "orphan",
    "later",
    "open",
    "overdue",
    "stale",
    "unconsented",
    "mine",
    ">1d",
    "<=3d",
    "1d..2w",
    "approve",
    "object",
    "label",
    "files",
    "comments",
    "secret",
    "stage",
    "feature",
  ],
  ...[
    "2026",
    "2026-01",
    ">2025-12-31",
    "..2026-01-01",
    "today",
    ">5",
    "3..700",
    "7",
    "0007",
    "001-cli",
    "one",
    "@me",
  ],
  ...[
    '"Ann Lee"',
    "ann*",
    "a%b",
    "a_b",
    "*%*",
    "src/auth",
    "src/*.ts",
    '"docs/100%.md"',
    "title",
    "prompt",
    "(red OR green)",
  ],
  ...['("Ann Lee" AND claude)', "=impl", "=Claude", "cl*e", "*", "-1", "é"],
];
const term = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...WORDS.filter((word) => !word.includes("\\"))).map((word) => `${word}*`),
  some(WORDS, 3).map((words) => `"${words.join(" ")}"`),
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom(...FIELD_VALUES))
    .map(([key, value]) => `${key}:${value}`),
);
/** A query over the same words, mostly right. */
export const query = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.letrec<{ q: string; t: string }>((tie) => ({
      q: fc.oneof(
        { maxDepth: 3 },
        term,
        tie("t"),
        fc.tuple(tie("q"), tie("q")).map(([a, b]) => `${a} ${b}`),
        fc.tuple(tie("q"), tie("q")).map(([a, b]) => `(${a} OR ${b})`),
        tie("q").map((a) => `-(${a})`),
      ),
      t: term.map((one) => `-${one}`),
    })).q,
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("adr 7", "ADR-0007", "decision 12", "phr 7", "prompt #12"),
        fc.option(term, { nil: "" }),
      )
      .map(([number, other]) => `${number} ${other}`.trim()),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);
