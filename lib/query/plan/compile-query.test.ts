import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../fields";
import type { QueryNode } from "../language/ast";
import { isSearchable } from "../language/check-query";
import { parseQuery } from "../language/parse-query";
import { randomContext, randomMess, randomQuery, randomRecord } from "../random-queries.spec";
import { NOTHING, type QueryContext } from "./compile-field";
import { compileQuery } from "./compile-query";
import { evaluateQuery, type QueryableRecord } from "./evaluate-query";
import { HAS, IS } from "./flag-predicates";
import type { PlanNode } from "./query-plan";

/** Sunday, 22 November 2026, 01:00 in London. */
const context: QueryContext = { clock: { nowMs: Date.UTC(2026, 10, 22, 1), offsetMinutes: 0 }, me: [] };
const plan = (query: string, more: Partial<QueryContext> = {}) =>
  compileQuery(parseQuery(query), { ...context, ...more });
const finds = (query: string, record: QueryableRecord, more: Partial<QueryContext> = {}) =>
  evaluateQuery(plan(query, more).where, record);

const prompt: QueryableRecord = {
  kind: "prompt",
  dialect: "spec-kit",
  path: "history/prompts/001-cli/0012-fix-sidebar.green.prompt.md",
  number: "0012",
  numberValue: 12,
  stage: "green",
  stageRaw: "Implementation",
  model: "claude-opus-4",
  user: "Ann Lee",
  branch: "feature/sidebar",
  command: "/sp.plan",
  sourceSlug: "my-project",
  featureSlug: "001-cli-2",
  featureFolder: "001-cli",
  featureRaw: "cli",
  words: 700,
  fileCount: 2,
  testCount: 0,
  problemCount: 1,
  suggestionCount: 1,
  hasSecret: true,
  date: "2026-11-05",
  sortDate: "2026-11-05",
  updatedAt: "2026-11-20T23:30:00.000Z",
  terms: {
    label: ["Auth", "100%"],
    file: ["web/src/auth/login.ts", "README.md"],
    adr: ["ADR-0007", "history/adr/0007-use-sqlite.md"],
    pr: ["#128", "https://example.org/pull/64"],
    commit: ["3f9a2c1d"],
    person: ["Ann Lee"],
  },
  parts: {
    title: "Fix the sidebar",
    prompt: "Please repair get_user_by_id in next.config.js",
    response: "Done: the navigation works. 日本語",
    rest: "# Heading",
  },
};

describe("what a query finds", () => {
  const found = [
    "",
    "sidebar",
    "SIDEBAR navigation",
    '"the sidebar"',
    "side*",
    "get_user_by_id",
    "-login",
    "zebra OR sidebar",
    "in:title sidebar",
    "in:(title OR prompt) repair",
    "in:title (zebra OR sidebar)",
    "in:response 日本",
    "kind:prompt",
    "KIND:Prompt",
    "is:prompt",
    "-kind:decision",
    "kind:(decision OR prompt)",
    "-status:accepted",
    "stage:green",
    "stage:=Implementation",
    "feature:001-cli",
    "feature:001-CLI-2",
    "feature:=cli",
    "source:my-project",
    "model:claude*",
    'user:"ann lee"',
    "user:ann*",
    "branch:feature/*",
    'command:"/sp.plan"',
    "label:auth",
    "label:=Auth",
    "label:(auth AND 100%)",
    'label:"100%"',
    "label:1*%",
    "person:ann*",
    "number:12",
    "number:10..15",
    "number:15..10",
    "file:src/auth",
    "file:src/auth/*.ts",
    "file:login.ts",
    "file:/web",
    "file:web/src/auth/login.ts",
    "file:readme.md",
    "adr:0007",
    "adr:0007-use",
    "adr:history/adr",
    "pr:128",
    "pr:#128",
    "pr:64",
    "commit:3f9a2c",
    "path:001-cli",
    "path:*.green.prompt.md",
    "has:adr",
    "no:spec",
    "has:secret",
    "has:problem",
    "no:tests",
    "has:suggestion is:suggested",
    "has:number",
    "words:>500",
    "words:700",
    "words:<=700",
    "files:2..",
    "files:..2",
    "files:*..2",
    "date:2026-11",
    "date:2026",
    "date:2026-11-05",
    "date:>2026-11-04",
    "date:>=2026-11-05",
    "date:<2026-11-06",
    "date:<=2026-11-05",
    "date:2026-10..2026-11",
    "date:2026-11..2026-10",
    "date:..2026-12",
    "month:2026-11",
    "newer:17d",
    "older:16d",
    "newer:1m",
    "-newer:1w",
    "updated:2026-11-20",
    "updated:>3d",
    "updated:2026-11-20T23:30Z",
  ];
  for (const query of found)
    it(`finds the prompt by ${query || "nothing at all"}`, () => expect(finds(query, prompt)).toBe(true));

  const missed = [
    "zebra",
    "sideba",
    '"sidebar the"',
    "sidebar -navigation",
    "in:title navigation",
    "in:(title AND prompt) sidebar",
    "in:title in:prompt sidebar",
    "in:title (in:prompt sidebar)",
    "in:title 日本",
    "kind:decision",
    "status:accepted",
    "is:gone",
    "stage:=green",
    "stage:=implementation",
    "feature:cli",
    "feature:=CLI",
    "model:claude",
    "user:ann",
    "label:au",
    "label:=auth",
    "label:(auth AND x)",
    "file:auth/log",
    "file:/src",
    "file:src/*.md",
    "adr:7",
    "pr:12",
    "pr:4",
    "commit:9a2c",
    "no:adr",
    "has:spec",
    "words:>700",
    "words:<700",
    "files:3..",
    "date:2026-10",
    "date:>2026-11-05",
    "date:<2026-11-05",
    "date:2026-11-06..",
    "newer:16d",
    "older:17d",
    "updated:today",
    "updated:2026-11-21",
    "decided:2026-11",
  ];
  for (const query of missed)
    it(`does not find the prompt by ${query}`, () => expect(finds(query, prompt)).toBe(false));

  it("lists records whose file is gone only when asked for", () => {
    const gone = { ...prompt, goneAt: "2026-11-20T00:00:00.000Z" };
    expect(finds("", gone)).toBe(false);
    expect(finds("sidebar", gone)).toBe(false);
    expect(finds("is:gone", gone)).toBe(true);
    expect(finds("sidebar (is:gone OR kind:decision)", gone)).toBe(true);
    expect(finds("-is:gone", gone)).toBe(false);
  });

  it("takes the reader's day, not that of the server", () => {
    const late = { updatedAt: "2026-11-21T23:30:00.000Z" };
    expect(finds("updated:today", late)).toBe(false);
    expect(finds("updated:today", late, { clock: { ...context.clock, offsetMinutes: 60 } })).toBe(true);
    expect(finds("updated:yesterday", late, { clock: { ...context.clock, offsetMinutes: -180 } })).toBe(
      false,
    );
    const day = { sortDate: "2026-11-22" };
    expect(finds("date:today", day, { clock: { ...context.clock, offsetMinutes: 840 } })).toBe(true);
    expect(
      finds("date:yesterday", { sortDate: "2026-11-21" }, { clock: { ...context.clock, offsetMinutes: 60 } }),
    ).toBe(true);
  });

  it("finds decisions by the date their file gives", () => {
    expect(finds("decided:2026-11", { kind: "decision", date: "2026-11-05" })).toBe(true);
    expect(finds("decided:2026-11", { kind: "decision", date: null, sortDate: "2026-11-05" })).toBe(false);
  });

  it("knows me by every name of mine, and says so when it knows none", () => {
    expect(finds("user:@me", prompt, { me: ["ann lee", "ann@example.org"] })).toBe(true);
    expect(finds("-user:@me", prompt, { me: ["Bo"] })).toBe(true);
    expect(plan("user:@me").diagnostics).toMatchObject([{ severity: "error", span: { start: 0, end: 8 } }]);
    expect(finds("user:@me", prompt)).toBe(false);
    expect(finds("-user:@me", prompt)).toBe(true);
  });

  it("finds nothing by a value that cannot be read, whatever the operator, and everything by its exclusion", () => {
    const bad = [
      ...[
        "number:-1",
        "number:1.5",
        "number:x..5",
        "words:>many",
        "files:12345678901",
        "date:soon",
        "date:x..2026",
      ],
      ...["newer:>3d", "waiting:long", "waiting:x..3d", "status:acepted", "status:>proposed", "kind:promt"],
      ...[
        "is:foo",
        "has:wings",
        "no:wings",
        "stage:geen",
        "dialect:x",
        "position:maybe",
        "user:>ann",
        "file:..",
        "adr:#",
      ],
    ];
    for (const term of bad) {
      expect([term, parseQuery(term).diagnostics.map(({ severity }) => severity)]).toEqual([term, ["error"]]);
      expect([term, finds(term, prompt)]).toEqual([term, false]);
      expect([term, finds(`sidebar ${term}`, prompt)]).toEqual([term, false]);
      expect([term, finds(`-${term}`, prompt)]).toEqual([term, true]);
      expect([term, finds(`sidebar OR ${term}`, prompt)]).toEqual([term, true]);
    }
    expect(finds("stage:(green OR geen)", prompt)).toBe(true);
    expect(finds("label:(auth AND >x)", prompt)).toBe(false);
    expect(finds("in:titel sidebar", prompt)).toBe(false);
    expect(finds("in:(title OR titel) sidebar", prompt)).toBe(true);
  });

  it("leaves out an operator that has no value yet", () => {
    for (const term of ["status:", "number:", "number:>", "date:..", 'user:""', "stage:()", "label:="]) {
      expect([term, parseQuery(term).diagnostics.map(({ severity }) => severity)]).toEqual([term, ["error"]]);
      expect([term, finds(term, prompt), finds(`zebra ${term}`, prompt)]).toEqual([term, true, false]);
    }
  });
});

describe("a plan", { timeout: 120_000 }, () => {
  it("ranks where there is text, and lists the newest first elsewhere", () => {
    expect(plan("sidebar").sort.key).toBe("relevance");
    expect(plan("kind:prompt -sidebar").sort).toEqual({ key: "date", descending: true });
    expect(plan("kind:prompt sort:relevance").sort).toEqual({ key: "date", descending: true });
    expect(plan("sidebar sort:title").sort).toEqual({ key: "title", descending: false });
  });

  it("hands on the texts a match is made of, and not the excluded ones", () => {
    expect(plan("in:title a (b OR -c) -(d -e)").texts.map(({ tokens }) => tokens.join(" "))).toEqual([
      "a",
      "b",
      "e",
    ]);
    expect(plan("in:title a").texts[0]?.parts).toEqual(["title"]);
    expect(plan("日本語 react").texts.map(({ grams }) => grams)).toEqual([true, false]);
  });

  it("of a number finds the record that has it, beside those that hold the words", () => {
    const meant = { kind: "decision", numberValue: 16 };
    for (const query of ["adr 16", "ADR-0016", "adr16", "decision 16", "adr 16 kind:decision"])
      expect(finds(query, meant), query).toBe(true);
    for (const query of [
      "adr 17",
      "adr 16 kind:prompt",
      "phr 16",
      "16",
      '"adr 16"',
      "in:title adr 16",
      "adr 16 x",
    ])
      expect(finds(query, meant), query).toBe(false);
    expect(finds("adr 16", { parts: { rest: "as 16 says (ADR)" } })).toBe(true);
    expect(finds("adr 16 -queue", { ...meant, parts: { title: "A queue" } })).toBe(false);
    expect(finds("adr 16", { ...meant, goneAt: "2026-11-20T00:00:00.000Z" })).toBe(false);
  });

  it("makes one list of several plain values", () => {
    expect(plan("label:(a OR B OR c*)").where).toMatchObject({
      children: [
        {},
        { type: "or", children: [{ match: { values: ["a", "b"] } }, { match: { patterns: ["c%"] } }] },
      ],
    });
    expect(plan("is:(prompt OR decision)").where).toMatchObject({
      children: [{}, { match: { values: ["prompt", "decision"] } }],
    });
    // What all plans share must not have grown by it.
    expect(plan("is:prompt").where).toMatchObject({ children: [{}, { match: { values: ["prompt"] } }] });
  });

  it("is plain data, with at least two children to every group", () => {
    fc.assert(
      fc.property(fc.oneof(randomQuery, randomMess), randomContext, (query, other) => {
        const { where } = compileQuery(parseQuery(query), other);
        expect(JSON.parse(JSON.stringify(where))).toEqual(where);
        const isSound = (node: PlanNode): boolean =>
          node.type === "not"
            ? isSound(node.child)
            : node.type === "and" || node.type === "or"
              ? node.children.length > 1 && node.children.every(isSound)
              : true;
        expect(isSound(where)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves an operator of a later version out of whatever it stands in, and says so once", () => {
    for (const later of ["unresolved:>0", "since:meeting"])
      for (const form of [`-${later}`, `(${later})`, `NOT (${later})`, `${later} OR ${later}`, later]) {
        const parsed = parseQuery(`label:auth (${form})`);
        expect(compileQuery(parsed, context).where).toEqual(plan("label:auth").where);
        expect(plan(`label:auth OR ${form}`).where).toEqual(plan("label:auth").where);
        const errors = new Set(parsed.diagnostics.map(({ message }) => message));
        expect([...errors]).toEqual([
          expect.stringMatching(/^Not yet: .* later version, so this was left out\.$/),
        ]);
      }
  });

  it("leaves out, and finds nothing by, only what has an error", () => {
    fc.assert(
      fc.property(fc.oneof(randomQuery, randomMess), randomContext, (query, other) => {
        const parsed = parseQuery(query);
        const errors = [...parsed.diagnostics, ...compileQuery(parsed, other).diagnostics].filter(
          ({ severity }) => severity === "error",
        );
        for (const leaf of leaves(parsed.root)) {
          if (leaf.type === "field" && leaf.key === "in") continue;
          const alone = compileQuery({ ...parsed, root: leaf }, other).where;
          const isLeftOut =
            JSON.stringify(alone) === JSON.stringify(compileQuery({ ...parsed, root: null }, other).where);
          const isNothing = JSON.stringify(alone).includes(JSON.stringify(NOTHING));
          const isSaid = errors.some(({ span }) => span.start < leaf.span.end && leaf.span.start < span.end);
          if (isLeftOut || isNothing) expect(isSaid).toBe(true);
          if (leaf.type === "text" && !isSearchable(leaf.text)) expect(isLeftOut && isSaid).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function leaves(node: QueryNode | null): Exclude<QueryNode, { type: "and" | "or" | "not" }>[] {
  if (node === null) return [];
  if (node.type === "and" || node.type === "or") return node.children.flatMap(leaves);
  return node.type === "not" ? leaves(node.child) : [node];
}

describe("the laws of logic", { timeout: 120_000 }, () => {
  const holds = (query: string, record: QueryableRecord, other: QueryContext) =>
    evaluateQuery(compileQuery(parseQuery(query), other).where, record);

  it("hold between a query, its exclusion and its parts", () => {
    fc.assert(
      fc.property(randomQuery, randomQuery, randomRecord, randomContext, (a, b, record, other) => {
        const parsed = [a, b].map(parseQuery);
        fc.pre(parsed.every(({ root, diagnostics }) => root !== null && diagnostics.length === 0));
        const all = (query: string) => `(${query}) (kind:prompt OR -kind:prompt OR is:gone)`;
        const both = [all(a), all(b), all(`-(${a})`), all(`(${a}) (${b})`), all(`(${a}) OR (${b})`)];
        const isClean = (query: string) => {
          const { diagnostics } = parseQuery(query);
          return diagnostics.length + compileQuery(parseQuery(query), other).diagnostics.length === 0;
        };
        fc.pre(both.every(isClean));
        // A query that is the number of a record means that record, too: a rule about all of it.
        fc.pre(both.every((query) => compileQuery(parseQuery(query), other).named === null));
        const [isA, isB, isNotA, isBoth, isEither] = both.map((query) => holds(query, record, other));
        expect(isNotA).toBe(!isA);
        expect(isBoth).toBe(isA && isB);
        expect(isEither).toBe(isA || isB);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the table of operators", () => {
  it("has a predicate for every flag whose data exists, and for no other", () => {
    for (const [key, predicates] of [
      ["is", IS],
      ["has", HAS],
      ["no", HAS],
    ] as const) {
      const choices = FIELDS.find((field) => field.key === key)!.choices;
      // `is:mine` depends on who asks.
      for (const { value, notYet } of choices.filter((one) => one.value !== "mine"))
        expect([key, value, predicates.has(value)]).toEqual([key, value, notYet === null]);
    }
  });

  it("has examples that say what they mean, or not yet", () => {
    for (const { example, notYet } of FIELDS) {
      const { diagnostics } = parseQuery(example);
      const messages = diagnostics.map(({ message }) => message);
      expect([example, messages]).toEqual([
        example,
        notYet === null ? [] : [`Not yet: ${notYet}, so this was left out.`],
      ]);
    }
  });
});
