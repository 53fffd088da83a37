import fc from "fast-check";
import { RECORD_KINDS, STAGES, STATUSES } from "../records/vocabulary";
import { FIELDS } from "./fields";
import type { QueryContext } from "./plan/compile-field";
import type { QueryableRecord } from "./plan/evaluate-query";

/**
 * Random queries and records over one small vocabulary, so that they often meet: for the laws of this
 * folder and for the contract of both databases. No tests in here; named `.spec` because the core
 * itself may not know of fast-check.
 */
const WORDS = [
  ..."sidebar Sidebar side navigation get_user_by_id next.config.js ADR-0007 café 日本語 日本 語 Reactを使う हिन्दी 🧪Tests مُحَمَّد useState() --flag or".split(
    " ",
  ),
];
const VALUES = [
  ..."auth Auth auth* *a* 001-cli cli @me @ME ann src/auth src/auth/*.ts 0007 7 128 =auth =Auth >5 >=5 <3 100..500 5.. 2026-11 2026-11-05 >2026-11-05 2026-01..2026-11 today 7d <=1y accepted acepted red spec gone secret 100% a_b".split(
    " ",
  ),
];

const word = fc.constantFrom(...WORDS);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`);
const prefix = fc.constantFrom("side*", "get_us*", "日*", "Re*", "caf*");
const key = fc.constantFrom(...FIELDS.flatMap((field) => [field.key, ...field.aliases]));
const choice = fc.constantFrom(
  ...FIELDS.flatMap((field) => field.choices.map(({ value }) => `${field.key}:${value}`)),
);
const example = fc.constantFrom(...FIELDS.map((field) => field.example));
const value = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.constantFrom(...VALUES).map((text) => `"${text}"`),
);
const values = fc
  .tuple(fc.array(value, { minLength: 2, maxLength: 3 }), fc.constantFrom(" OR ", " AND "))
  .map(([list, join]) => `(${list.join(join)})`);
const fieldTerm = fc.tuple(key, fc.oneof(value, value, values)).map(([name, text]) => `${name}:${text}`);

/** A record by its number, alone or beside other terms. */
const numbered = fc
  .tuple(
    fc.constantFrom("ADR 7", "adr-0007", "decision 5", "phr #7", "prompt7", "#7"),
    fc.array(fc.oneof(choice, fieldTerm, word), { maxLength: 2 }),
  )
  .map(([number, others]) => [...others, number].join(" "));

const nested: fc.Arbitrary<string> = fc.letrec<{ query: string; term: string }>((tie) => ({
  query: fc
    .tuple(fc.array(tie("term"), { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", " ", " AND ", " OR "))
    .map(([terms, join]) => terms.join(join)),
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(word, phrase, prefix, choice, choice, example, fieldTerm),
    tie("query").map((query) => `(${query})`),
    tie("term").map((term) => `-${term}`),
    tie("term").map((term) => `NOT ${term}`),
  ),
})).query;

/** A query as people write it: nested, mostly right, with mistakes in its values. */
export const randomQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: nested },
  { weight: 1, arbitrary: numbered },
);

/** A string made of the language's own signs in any order, and then some. */
export const randomMess: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'()"“”-*:=<>.\\ \t\n\0@#%_',
        "OR",
        "AND",
        "NOT",
        " ",
        "..",
        ":(",
        '\\"',
        "\ud83d",
        "🙂",
        "\u202e",
        "日本",
      ),
      fc.constantFrom(
        "in:",
        "kind:",
        "sort:",
        "sort:-date",
        "group:feature",
        "label:",
        "words:",
        "date:",
        "staus:",
        "x:",
      ),
      word,
      value,
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const texts = fc
  .array(fc.oneof(word, fc.constantFrom("\n", ".", "the")), { maxLength: 6 })
  .map((words) => words.join(" "));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const name = fc.constantFrom(
  "auth",
  "Auth",
  "AUTH",
  "author",
  "001-cli",
  "100%",
  "a_b",
  "axb",
  "Ann",
  "ünal",
);
const path = fc.constantFrom(
  "src/auth/login.ts",
  "src/auth",
  "web/src/auth/x.ts",
  "history/adr/0007-a.md",
  "ADR-0007",
  "#128",
  "https://x.org/pull/128",
  "1280",
);
const date = fc.constantFrom(
  "2026-11-05",
  "2026-11-05T10:00:00Z",
  "2026-11-04T23:30:00.000Z",
  "2026-10-31",
  "2025-01-01",
  "2026-11-21",
);
const count = fc.constantFrom(0, 1, 3, 5, 6, 100, 500, 501);

/** A record with few values, many of them near those that random queries ask for. */
export const randomRecord: fc.Arbitrary<QueryableRecord> = fc.record({
  key: name,
  kind: fc.constantFrom(...RECORD_KINDS),
  documentKind: maybe(fc.constantFrom("spec", "plan")),
  dialect: fc.constantFrom("spec-kit", "madr-4"),
  path,
  number: maybe(fc.constantFrom("7", "0007")),
  numberValue: maybe(fc.constantFrom(5, 7)),
  status: maybe(fc.constantFrom(...STATUSES)),
  statusRaw: maybe(name),
  stage: maybe(fc.constantFrom(...STAGES)),
  stageRaw: maybe(name),
  model: maybe(name),
  surface: maybe(name),
  user: maybe(name),
  branch: maybe(name),
  command: maybe(name),
  sourceSlug: name,
  featureSlug: maybe(name),
  featureFolder: maybe(name),
  featureRaw: maybe(name),
  words: count,
  fileCount: count,
  testCount: count,
  taskTotal: maybe(count),
  problemCount: count,
  errorCount: count,
  suggestionCount: count,
  hasSecret: fc.boolean(),
  hasComments: fc.boolean(),
  isOrphan: fc.boolean(),
  isLater: fc.boolean(),
  isOpen: fc.boolean(),
  isOverdue: fc.boolean(),
  isStale: fc.boolean(),
  isUnconsented: fc.boolean(),
  createdAt: maybe(date),
  waitingSince: maybe(date),
  date: maybe(date),
  sortDate: date,
  updatedAt: fc.constantFrom(
    "2026-11-05T10:00:00.000Z",
    "2026-11-22T01:00:00.000Z",
    "2025-12-31T23:59:59.999Z",
  ),
  goneAt: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant("2026-11-20T00:00:00.000Z") },
  ),
  terms: fc.record({
    label: fc.array(name, { maxLength: 2 }),
    decider: fc.array(name, { maxLength: 2 }),
    author: fc.array(name, { maxLength: 1 }),
    person: fc.array(name, { maxLength: 2 }),
    file: fc.array(path, { maxLength: 2 }),
    test: fc.array(path, { maxLength: 1 }),
    spec: fc.array(path, { maxLength: 1 }),
    adr: fc.array(path, { maxLength: 1 }),
    phr: fc.array(path, { maxLength: 1 }),
    pr: fc.array(path, { maxLength: 1 }),
    commit: fc.array(path, { maxLength: 1 }),
    reviewer: fc.array(name, { maxLength: 2 }),
    position: fc.array(fc.constantFrom("approve", "object"), { maxLength: 2 }),
    opener: fc.array(name, { maxLength: 1 }),
    turn: fc.array(name, { maxLength: 2 }),
    needs: fc.array(name, { maxLength: 2 }),
  }),
  parts: fc.record({
    title: texts,
    prompt: texts,
    response: texts,
    outcome: texts,
    decision: texts,
    consequences: texts,
    comments: texts,
    rest: texts,
  }),
});

/** A clock and a person for random queries: Sunday, 22 November 2026, 01:00 UTC. */
export const randomContext: fc.Arbitrary<QueryContext> = fc.record({
  clock: fc.record({
    nowMs: fc.constant(Date.UTC(2026, 10, 22, 1)),
    offsetMinutes: fc.constantFrom(0, 120, -300, 345),
  }),
  me: fc.constantFrom([], ["Ann"], ["Ann", "ann@example.org"]),
});
