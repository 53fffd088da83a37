import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveLinks } from "../links/resolve-links";
import type { WhyLink, WhyNeighbourhood, WhyRecord, WhyRevision } from "./why-neighbourhood";
import { columnOf, placeOf, recordId, WHY_COLUMNS, whySteps } from "./why-steps";
import { MOST_IN_COLUMN, type WhyTrail, whyTrail } from "./why-trail";

const record = (path: string, kind: WhyRecord["kind"], more: Partial<WhyRecord> = {}): WhyRecord => ({
  path,
  kind,
  documentKind: kind === "document" ? "plan" : null,
  number: null,
  title: path,
  date: null,
  stage: null,
  stageRaw: null,
  status: kind === "decision" ? "accepted" : null,
  statusRaw: null,
  ...more,
});
const link = (from: string, to: string | null, more: Partial<WhyLink> = {}): WhyLink => ({
  from,
  to,
  rel: "adr",
  target: to ?? "",
  evidence: "the header names it as adr",
  line: 9,
  ...more,
});
const revision = (
  path: string,
  hash: string,
  status: WhyRevision["status"],
  more: Partial<WhyRevision> = {},
): WhyRevision => ({
  path,
  commit: hash,
  at: "2026-09-03T09:00:00.000Z",
  author: "Sanne",
  agent: null,
  trailers: [],
  status,
  statusRaw: status,
  isGone: false,
  origin: "commit",
  ...more,
});
const around = (start: string, more: Partial<WhyNeighbourhood>): WhyNeighbourhood => ({
  start,
  records: [],
  links: [],
  cards: [],
  said: [],
  answers: [],
  revisions: [],
  ...more,
});
const card = (id: string) => ({ id, brief: `Brief ${id}`, state: "open" as const, reason: null });
const trailOf = (given: WhyNeighbourhood) => whyTrail(whySteps(given));
const idsOf = (trail: WhyTrail) =>
  Object.fromEntries(
    trail.columns
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ name, nodes }) => [name, nodes.map(({ id }) => id)]),
  );
const near = { evidence: "both belong to the feature 001-a", line: null };

/** A prompt whose plan suggests a decision that was written, reviewed, committed and minuted. */
const story = (start: string) =>
  around(start, {
    records: [
      record("p", "prompt"),
      record("plan", "document"),
      record("d", "decision"),
      record("m", "minutes"),
    ],
    links: [
      link("p", "plan", { rel: "plan" }),
      link("p", "d"),
      link("m", "d", { rel: "mentions", line: 12, evidence: "line 12 mentions it" }),
    ],
    cards: [card("s")],
    said: [{ path: "plan", card: "s", line: 35, brief: "Brief s" }],
    answers: [{ card: "s", path: "d", score: 0.9, evidence: "it has the proposed name" }],
    revisions: [
      revision("d", "a".repeat(40), "proposed"),
      revision("d", "b".repeat(40), "accepted", {
        trailers: [
          { key: "Reviewed-by", value: "Mira <mira@example.org>" },
          { key: "Reviewed-by", value: "Bot <cursoragent@cursor.com>" },
        ],
      }),
    ],
  });

describe("a trail", () => {
  it("leads from a prompt to all that came of it", () => {
    const trail = trailOf(story("p"));
    expect(idsOf(trail)).toEqual({
      prompt: ["record:p"],
      document: ["record:plan"],
      suggestion: ["suggestion:s"],
      decision: ["record:d"],
      verdict: [`verdict:${"b".repeat(40)}:Mira`],
      commit: [`commit:${"b".repeat(40)}`, `commit:${"a".repeat(40)}`],
      meeting: ["record:m"],
    });
    expect(trail.rows).toBe(3);
  });

  it("leads from the minutes back to the prompt, past what others did with the decision", () => {
    expect(idsOf(trailOf(story("m")))).toEqual({
      prompt: ["record:p"],
      document: ["record:plan"],
      suggestion: ["suggestion:s"],
      decision: ["record:d"],
      meeting: ["record:m"],
    });
  });

  it("has a reason for every arrow, with the place where it can be read", () => {
    const trail = trailOf(story("d"));
    const reasons = (from: string, to: string) =>
      trail.steps.find((step) => step.from === from && step.to === to)?.reasons;
    expect(reasons("record:plan", "suggestion:s")).toEqual([
      { basis: "written", evidence: "line 35 suggests “Brief s”", path: "plan", line: 35 },
    ]);
    expect(reasons("suggestion:s", "record:d")?.[0]).toMatchObject({ basis: "matched" });
    expect(reasons("record:d", "record:m")).toEqual([
      { basis: "written", evidence: "line 12 mentions it", path: "m", line: 12 },
    ]);
    expect(reasons("record:d", `commit:${"b".repeat(40)}`)?.[0]?.evidence).toBe(
      "it changed the status from “proposed” to “accepted”",
    );
  });

  it("does not walk sideways: another prompt of the same decision is another trail", () => {
    const trail = trailOf(
      around("p", {
        records: [record("p", "prompt"), record("q", "prompt"), record("d", "decision")],
        links: [link("p", "d"), link("q", "d")],
      }),
    );
    expect(idsOf(trail)).toEqual({ prompt: ["record:p"], decision: ["record:d"] });
  });

  it("shows what only belongs to the same feature where nothing surer is known, and counts it elsewhere", () => {
    const records = [
      record("p", "prompt"),
      record("d", "decision"),
      record("e", "decision"),
      record("m", "minutes"),
    ];
    const only = trailOf(
      around("p", { records, links: [link("p", "d", near), link("p", "e", near), link("m", "d")] }),
    );
    expect(idsOf(only)).toEqual({ prompt: ["record:p"], decision: ["record:d", "record:e"] });
    const both = trailOf(around("p", { records, links: [link("p", "d"), link("p", "e", near)] }));
    expect(idsOf(both)).toEqual({ prompt: ["record:p"], decision: ["record:d"] });
    expect(both.columns[3]).toMatchObject({ more: 0, near: 1 });
  });

  it("draws no match that is not likely", () => {
    const given = story("plan");
    const trail = trailOf({
      ...given,
      answers: [{ card: "s", path: "d", score: 0.5, evidence: "a little" }],
    });
    expect(idsOf(trail)).not.toHaveProperty("decision");
  });

  it("lists a person's answer to a suggestion as its verdict", () => {
    const given = story("plan");
    const trail = trailOf({ ...given, cards: [{ ...card("s"), state: "declined", reason: "Too early" }] });
    expect(idsOf(trail).verdict).toContain("verdict:s");
    expect(trail.steps.find(({ to }) => to === "verdict:s")?.reasons).toEqual([
      { basis: "decided", evidence: "the suggestion was answered here: “Too early”", path: null, line: null },
    ]);
  });

  it("takes no review and no acceptance from an import", () => {
    const imported = revision("d", "c".repeat(40), "accepted", {
      origin: "import",
      trailers: [{ key: "Reviewed-by", value: "Mira <mira@example.org>" }],
    });
    const trail = trailOf({ ...story("d"), revisions: [imported] });
    expect(idsOf(trail)).not.toHaveProperty("verdict");
    expect(trail.steps.find(({ to }) => to.startsWith("commit:"))?.reasons[0]?.evidence).toContain(
      "accepts none",
    );
  });

  it("takes no review from a commit that says it is about another decision", () => {
    const trailers = [
      { key: "Decision", value: "ADR-0004" },
      { key: "Reviewed-by", value: "Mira <mira@example.org>" },
    ];
    const of = (number: string) =>
      idsOf(
        trailOf(
          around("d", {
            records: [record("d", "decision", { number })],
            revisions: [revision("d", "c".repeat(40), "accepted", { trailers })],
          }),
        ),
      );
    expect(of("4")).toHaveProperty("verdict");
    expect(of("0002")).not.toHaveProperty("verdict");
  });

  it("names the commits and pull requests that a record points at", () => {
    const trail = trailOf(
      around("p", {
        records: [record("p", "prompt")],
        links: [
          link("p", null, { rel: "pr", target: "#12" }),
          link("p", null, { rel: "ticket", target: "#13" }),
        ],
      }),
    );
    expect(idsOf(trail).commit).toEqual(["commit:#12"]);
  });

  it("counts what a full column leaves out, and keeps the newest", () => {
    const prompts = Array.from({ length: 20 }, (_, n) =>
      record(`p${n}`, "prompt", { date: `2026-01-${10 + n}` }),
    );
    const trail = trailOf(
      around("d", {
        records: [...prompts, record("d", "decision")],
        links: prompts.map(({ path }) => link(path, "d")),
      }),
    );
    expect(trail.columns[0]?.more).toBe(8);
    expect(trail.columns[0]?.nodes.map(({ id }) => id)[0]).toBe("record:p8");
    expect(trail.columns[0]?.nodes.at(-1)?.id).toBe("record:p19");
  });

  it("knows the links that nobody wrote by how they are worded where they are made", () => {
    const summary = {
      documentKind: null,
      number: null,
      id: null,
      status: null,
      statusLine: null,
      featureRaw: null,
      goneAt: null,
      links: [],
    };
    const feature = { base: "history/prompts", folder: "001-a" };
    const { links } = resolveLinks(
      [
        {
          ...summary,
          path: "history/prompts/001-a/0001-x.spec.prompt.md",
          kind: "prompt",
          title: "X",
          date: null,
          feature,
          files: ["src/a.ts"],
        },
        {
          ...summary,
          path: "history/prompts/001-a/0002-y.spec.prompt.md",
          kind: "prompt",
          title: "Y",
          date: null,
          feature,
          files: ["src/a.ts"],
        },
        {
          ...summary,
          path: "docs/adr/0001-z.md",
          kind: "decision",
          title: "Z",
          date: null,
          feature,
          files: [],
        },
      ],
      { now: "2026-10-01T00:00:00Z", forgeUrl: null },
    );
    const computed = [...links.values()].flat().filter(({ line }) => line === null);
    expect(computed.length).toBeGreaterThan(1);
    for (const { evidence } of computed) expect(evidence).toMatch(/^both (?:belong|touch) /);
  });
});

describe("every trail", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const name = fc.constantFrom(...names);
  const neighbourhood = fc.record({
    start: name,
    kinds: fc.array(
      fc.constantFrom("prompt", "document", "decision", "minutes") as fc.Arbitrary<WhyRecord["kind"]>,
      {
        minLength: names.length,
        maxLength: names.length,
      },
    ),
    links: fc.array(
      fc.tuple(
        name,
        fc.option(name),
        fc.boolean(),
        fc.constantFrom("adr", "pr", "mentions") as fc.Arbitrary<WhyLink["rel"]>,
      ),
      { maxLength: 40 },
    ),
    said: fc.array(fc.tuple(name, fc.constantFrom("s", "t")), { maxLength: 6 }),
    answers: fc.array(fc.tuple(fc.constantFrom("s", "t"), name), { maxLength: 6 }),
    revisions: fc.array(
      fc.tuple(name, fc.constantFrom("proposed", "accepted") as fc.Arbitrary<WhyRevision["status"]>),
      { maxLength: 30 },
    ),
  });
  const made = neighbourhood.map(
    ({ start, kinds, links, said, answers, revisions }): WhyNeighbourhood => ({
      start,
      records: names.map((path, index) => record(path, kinds[index] ?? "prompt")),
      links: links.map(([from, to, isNear, rel]) => link(from, to, { rel, ...(isNear ? near : {}) })),
      cards: [card("s"), card("t")],
      said: said.map(([path, id], line) => ({ path, card: id, line, brief: "x" })),
      answers: answers.map(([id, path]) => ({ card: id, path, score: 0.7, evidence: "alike" })),
      revisions: revisions.map(([path, status], n) => revision(path, String(n), status)),
    }),
  );

  it("is bounded, goes from left to right, and hangs together", () => {
    fc.assert(
      fc.property(made, (given) => {
        const trail = trailOf(given);
        const nodes = trail.columns.flatMap((column) => column.nodes);
        const byId = new Map(nodes.map((node) => [node.id, node]));
        for (const { nodes: own } of trail.columns) expect(own.length).toBeLessThanOrEqual(MOST_IN_COLUMN);
        for (const { from, to, reasons } of trail.steps) {
          expect(placeOf(byId.get(from)!)).toBeLessThan(placeOf(byId.get(to)!));
          expect(reasons.length).toBeGreaterThan(0);
        }
        for (const node of nodes) {
          if (node.side === "start") continue;
          const parent = byId.get(node.parent ?? "");
          expect(parent).toBeDefined();
          expect(Math.abs(placeOf(parent!) - placeOf(byId.get(recordId(given.start))!))).toBeLessThan(
            Math.abs(placeOf(node) - placeOf(byId.get(recordId(given.start))!)),
          );
          const joins = trail.steps.some(
            ({ from, to }) =>
              (from === node.id && to === node.parent) || (to === node.id && from === node.parent),
          );
          expect(joins).toBe(true);
        }
      }),
    );
  });

  it("gives each thing rows of its own in its column, and no line runs through a thing", () => {
    fc.assert(
      fc.property(made, (given) => {
        const trail = trailOf(given);
        const taken = new Set<string>();
        for (const [column, { nodes }] of trail.columns.entries()) {
          for (const node of nodes) {
            for (let row = node.row; row < node.row + node.span; row++) {
              expect(taken.has(`${column}/${row}`)).toBe(false);
              taken.add(`${column}/${row}`);
              expect(row).toBeLessThanOrEqual(trail.rows);
            }
          }
        }
        const all = trail.columns.flatMap(({ nodes }) => nodes);
        for (const node of all) {
          const parent = all.find(({ id }) => id === node.parent);
          if (!parent) continue;
          const [low, high] = [placeOf(node), placeOf(parent)].sort((a, b) => a - b);
          for (let column = (low ?? 0) + 1; column < (high ?? 0); column++)
            expect(taken.has(`${column}/${node.row}`)).toBe(false);
        }
      }),
    );
  });

  it("is the same whatever order its facts come in", () => {
    fc.assert(
      fc.property(made, (given) => {
        const turned = whyTrail(
          whySteps({ ...given, records: given.records.toReversed(), links: given.links.toReversed() }),
        );
        const plain = trailOf(given);
        expect(idsOf(turned)).toEqual(idsOf(plain));
      }),
    );
  });

  it("knows its columns", () => {
    fc.assert(
      fc.property(made, (given) => {
        for (const { name: column, nodes } of trailOf(given).columns)
          for (const node of nodes) expect(columnOf(node)).toBe(column);
        expect(trailOf(given).columns.map(({ name: column }) => column)).toEqual([...WHY_COLUMNS]);
      }),
    );
  });
});
