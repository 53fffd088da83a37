import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomMess, randomQuery } from "../random-queries.spec";
import type { QueryNode } from "./ast";
import { parseQuery } from "./parse-query";
import { printNode, printQuery } from "./print-query";
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH, MAX_QUERY_TERMS } from "./query-limits";

/** The tree without its places. */
function shape(query: string): unknown {
  const { root, sort, group } = parseQuery(query);
  return JSON.parse(
    JSON.stringify({ root, sort, group }, (key, value) => (key === "span" ? undefined : value)),
  );
}

/** The tree as text, with every group in brackets. */
function tree(query: string): string {
  const show = (node: QueryNode): string => {
    if (node.type === "and" || node.type === "or")
      return `[${node.children.map(show).join(` ${node.type} `)}]`;
    return node.type === "not" ? `not ${show(node.child)}` : printNode(node);
  };
  const { root } = parseQuery(query);
  return root === null ? "" : show(root);
}

const messages = (query: string) =>
  parseQuery(query).diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
const marked = (query: string) =>
  parseQuery(query).diagnostics.map(({ span }) => query.slice(span.start, span.end));

describe("reading a query", () => {
  const trees: [string, string][] = [
    ["", ""],
    ["  a   b ", "[a and b]"],
    ["a AND b", "[a and b]"],
    ["a OR b c", "[a or [b and c]]"],
    ["(a OR b) c", "[[a or b] and c]"],
    ["((a))", "a"],
    ["-a", "not a"],
    ["NOT a", "not a"],
    ["NOT(a OR b)", "not [a or b]"],
    ["-(a b)", "not [a and b]"],
    ["NOT -a", "a"],
    ["-(-a)", "a"],
    ["a or b", "[a and or and b]"],
    ['"a b" c*', '["a b" and c*]'],
    ["“a b”", '"a b"'],
    ['"say \\"hi\\" C:\\Users"', '"say \\"hi\\" C:\\Users"'],
    ["--no-verify - x", "[--no-verify and - and x]"],
    ["useState() (b OR foo(c))", "[useState() and [b or foo(c)]]"],
    ["kind:prompt", "kind:prompt"],
    ["Type:prompt TAG:x", "[kind:prompt and label:x]"],
    ["stage:(red OR green)", "stage:(red OR green)"],
    ["label:(a AND b)", "label:(a AND b)"],
    ["label:(a)", "label:a"],
    ["stage:=impl", "stage:=impl"],
    ['label:"a b" c', '[label:"a b" and c]'],
    ["label:area:ui", "label:area:ui"],
    ["file:app/(auth)/page.tsx", "file:app/(auth)/page.tsx"],
    ["words:>=5 words:100..500", "[words:>=5 and words:100..500]"],
    ["file:../x", "file:../x"],
    ["-kind:prompt", "not kind:prompt"],
    ["node:fs https://x.org/a std::vector 12:30", "[node:fs and https://x.org/a and std::vector and 12:30]"],
    ["x:(a OR b)", "[x: and [a or b]]"],
    ["a\0b\tc", "[a and b and c]"],
  ];
  for (const [query, expected] of trees)
    it(`reads ${JSON.stringify(query)}`, () => expect(tree(query)).toBe(expected));

  it("knows an order from anywhere in the query", () => {
    expect(parseQuery("sort:title a").sort).toEqual({ key: "title", descending: false });
    expect(parseQuery("a sort:date").sort).toEqual({ key: "date", descending: true });
    expect(parseQuery("a sort:-date").sort).toEqual({ key: "date", descending: false });
    expect(tree("a sort:-date OR b")).toBe("[a or b]");
  });

  it("tells a glob, a quoted value and a range apart", () => {
    const [first] = [parseQuery('label:(a* OR "a*")').root];
    expect(first).toMatchObject({
      values: [
        { value: "a*", glob: true, quoted: false },
        { value: "a*", glob: false, quoted: true },
      ],
    });
    expect(parseQuery("words:5..").root).toMatchObject({ values: [{ type: "range", from: "5", to: "" }] });
    expect(parseQuery("label:5..6").root).toMatchObject({ values: [{ type: "value", value: "5..6" }] });
  });

  it("colours every piece of the query where it stands", () => {
    const query = '-kind:(prompt OR "x y") words:>5 (a)';
    const pieces = parseQuery(query).tokens.map(
      ({ type, span }) => `${type} ${query.slice(span.start, span.end)}`,
    );
    expect(pieces).toEqual([
      "minus -",
      "key kind:",
      "open (",
      "value prompt",
      "or OR",
      'value "x y"',
      "close )",
      "key words:",
      "op >",
      "value 5",
      "open (",
      "word a",
      "close )",
    ]);
  });
});

describe("what cannot be honoured", () => {
  const cases: [string, string, RegExp][] = [
    ["staus:accepted", "staus:", /error.*no operator.*Did you mean “status:”/],
    ["node:fs", "node:", /notice.*searched as words/],
    ["status:acepted", "acepted", /error.*Did you mean “accepted”/],
    ["kind:x", "x", /error.*prompt, decision, document and minutes/],
    ['a "b c', '"b c', /error.*never closed/],
    ["(a OR b", "(", /error.*never closed/],
    ["a) b", ")", /error.*closes nothing/],
    ["a OR", "OR", /error.*both sides/],
    ["AND a", "AND", /error.*both sides/],
    ["a NOT", "NOT", /error.*after it/],
    ["()", "()", /notice.*nothing between/],
    ["status:", "status:", /error.*needs a value/],
    ["words:many", "many", /error.*whole number/],
    ["words:>", ">", /error.*needs a value/],
    ["date:2026-02-30", "2026-02-30", /error.*no date/],
    ["date:..", "..", /error.*at least one end/],
    ["newer:>7d", ">7d", /error.*by itself/],
    ["label:>5", ">5", /error.*dates and numbers only/],
    ["label:(a b)", "b", /notice.*read as OR/],
    ["label:(a AND b OR c)", "OR", /error.*not by both/],
    ["label:(a NOT b)", "NOT", /error.*no place/],
    ["stage:(red AND green)", "stage:(red AND green)", /notice.*one stage/],
    ["unresolved:>0", "unresolved:>0", /error.*Not yet: comments/],
    ["waiting:>soon", ">soon", /error.*no length of time/],
    ["waiting:2026-11-05", "2026-11-05", /error.*no length of time/],
    ["waiting:3d..long", "3d..long", /error.*no length of time/],
    ["is:stael", "stael", /error.*no value/],
    ["since:meeting", "since:meeting", /error.*Not yet: meetings/],
    ["group:path", "group:path", /error.*no value “path”/],
    ["sort:best", "sort:best", /error.*no value “best”/],
    ["sort:date sort:title", "sort:date", /notice.*last one counts/],
    ["-sort:date", "sort:date", /error.*whole list/],
    ["in:title", "in:title", /error.*there are none/],
    ["in:title OR a", "in:title", /error.*there are none/],
    ["a -in:title", "in:title", /error.*cannot be excluded/],
    ["a 🙂", "🙂", /error.*no letter/],
    ["au*th", "au*th", /notice.*only at its end/],
    ["cats or dogs", "or", /notice.*capitals/],
    ["file:a*b*c*d*e*f*g*h", "a*b*c*d*e*f*g*h", /error.*at most 6 stars/],
    ["file:/", "/", /error.*names nothing/],
    ['label:" "', '" "', /error.*needs a value/],
  ];
  for (const [query, place, sentence] of cases)
    it(`is said at its place in ${query}`, () => {
      expect(marked(query)).toContain(place);
      expect(messages(query).join("\n")).toMatch(sentence);
    });

  it("offers what to write in the place of the mistake", () => {
    const { diagnostics } = parseQuery("staus:acepted kind:promt");
    expect(diagnostics.map(({ suggestion }) => suggestion)).toEqual(["status:", "prompt"]);
  });

  it("says nothing of a query that is right", () => {
    expect(
      messages('in:title (a OR "b c") -kind:prompt date:2026-11 sort:title label:(x AND y) is:gone no:spec'),
    ).toEqual([]);
  });
});

describe("limits", () => {
  it("stops at too many characters, never inside one", () => {
    const query = `${"a".repeat(MAX_QUERY_LENGTH - 1)}😀b`;
    expect(tree(query)).toBe("a".repeat(MAX_QUERY_LENGTH - 1));
    expect(messages(query)[0]).toMatch(/at most 2000 characters/);
  });

  it("stops at too many terms, with one sentence", () => {
    const query = Array.from({ length: MAX_QUERY_TERMS + 5 }, (_, index) => `w${index}`).join(" ");
    expect(tree(query).split(" and ")).toHaveLength(MAX_QUERY_TERMS);
    expect(messages(query)).toEqual([
      `error: A query has at most ${MAX_QUERY_TERMS} terms; these were left out.`,
    ]);
    expect(marked(query)).toEqual(["w60 w61 w62 w63 w64"]);
    expect(messages(`label:(${query.replaceAll(" ", " OR ")})`)[0]).toMatch(/at most 60 terms/);
  });

  it("leaves out a group that stands too deep", () => {
    const nested = (depth: number) => `x ${"(y ".repeat(depth)}z${")".repeat(depth)}`;
    expect(messages(nested(MAX_QUERY_DEPTH))).toEqual([]);
    expect(messages(nested(MAX_QUERY_DEPTH + 1))[0]).toMatch(/at most 5 deep/);
  });

  const hostile: [string, string][] = [
    ["100,000 letters", "a".repeat(100_000)],
    ["10,000 open parentheses", "(".repeat(10_000)],
    ["10,000 closed parentheses", ")".repeat(10_000)],
    ["10,000 quotes", '"'.repeat(10_000)],
    ["10,000 minuses", "-".repeat(10_000)],
    ["10,000 NOTs", "NOT ".repeat(10_000)],
    ["10,000 nested exclusions", "-(".repeat(10_000)],
    ["10,000 stars", "*".repeat(10_000)],
    ["10,000 backslashes in quotes", `"${"\\".repeat(10_000)}`],
    ["10,000 keys", "kind:".repeat(10_000)],
    ["10,000 lists", "label:(".repeat(10_000)],
    ["emoji", "👩‍👩‍👧‍👦🏳️‍🌈".repeat(1000)],
    ["right to left", "\u202eمرحبا kind:\u202eprompt"],
    ["half characters", "\ud83d \udc4d kind:\ud83d"],
  ];
  for (const [what, query] of hostile)
    it(`survives ${what}`, () => {
      const printed = printQuery(parseQuery(query));
      expect(printed.length).toBeLessThan(2 * MAX_QUERY_LENGTH);
    });
});

describe("printing", { timeout: 120_000 }, () => {
  const reads = (query: string) => {
    const printed = printQuery(parseQuery(query));
    // Printing puts spaces between terms, so a query at the limit may come out longer than it.
    fc.pre(printed.length <= MAX_QUERY_LENGTH);
    expect(shape(printed)).toEqual(shape(query));
  };

  it("keeps a parenthesis that is a value apart from one that opens a list", () => {
    for (const query of ["in:((", "in:((a", "label:((( OR b)", "-in:(("]) reads(query);
  });
  it("gives the same tree again, of any query", () => {
    fc.assert(fc.property(randomQuery, reads), { numRuns: 2000 });
  });
  it("gives the same tree again, of any mess", () => {
    fc.assert(fc.property(randomMess, reads), { numRuns: 5000 });
  });
  it("gives the same tree again, of any string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), reads), { numRuns: 2000 });
  });

  it("leaves nothing out without an error at its place", () => {
    fc.assert(
      fc.property(fc.oneof(randomQuery, randomMess), (query) => {
        const { tokens, diagnostics, root, orders } = parseQuery(query);
        const isSaid = (at: number) => diagnostics.some(({ span }) => span.start <= at && at < span.end);
        const kept = [root, ...orders].flatMap((node) => (node ? leaves(node) : []));
        for (const { type, span } of tokens) {
          if (type !== "word" && type !== "phrase" && type !== "key") continue;
          const isKept = kept.some((leaf) => leaf.start <= span.start && span.end <= leaf.end);
          expect(isKept || isSaid(span.start)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function leaves(node: QueryNode): { start: number; end: number }[] {
  if (node.type === "and" || node.type === "or") return node.children.flatMap(leaves);
  return node.type === "not" ? leaves(node.child) : [node.span];
}
