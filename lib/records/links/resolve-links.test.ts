import { describe, expect, it } from "vitest";
import type { Link, LinkRel } from "../record";
import type { RecordSummary } from "../record-summary";
import { resolveLinks } from "./resolve-links";

const link = (rel: LinkRel, target: string, line: number | null = 7): Link => ({
  rel,
  target,
  resolved: null,
  evidence: `line ${line} says so`,
  line,
});

function record(path: string, over: Partial<RecordSummary> = {}): RecordSummary {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const kind = /adr|decisions/i.test(path) ? "decision" : path.includes("prompts") ? "prompt" : "document";
  const documentKind = kind === "document" ? (/(spec|plan|tasks)\.md$/.exec(path)?.[1] ?? "other") : null;
  const folder = /(?:specs|prompts)\/([^/]+)\//.exec(path)?.[1];
  return {
    path,
    kind,
    documentKind: documentKind as RecordSummary["documentKind"],
    number: /(\d+)/.exec(name)?.[1] ?? null,
    id: null,
    title: name
      .replace(/^[\d-]+/, "")
      .replace(/\..*$/, "")
      .replaceAll("-", " "),
    date: null,
    feature: folder ? { base: path.slice(0, path.indexOf(`/${folder}/`)), folder } : null,
    featureRaw: null,
    status: kind === "decision" ? "accepted" : null,
    statusLine: kind === "decision" ? 3 : null,
    links: [],
    files: [],
    ...over,
  };
}

const options = { now: "2026-11-22T00:00:00Z", forgeUrl: "https://forge.example.org/team/shop" };

function resolve(target: string, from: Partial<RecordSummary> & { path: string }, rel: LinkRel = "relates") {
  const all = [
    record("history/adr/0001-use-postgres.md", { title: "Use Postgres" }),
    record("history/adr/0007-dns-infrastructure.md", { title: "DNS Infrastructure", id: "ADR-T54" }),
    record("phase2/history/adr/0001-use-redis.md"),
    record("specs/001-cli/spec.md"),
    record("specs/002-web/spec.md"),
    record("history/prompts/001-cli/0012-add-menu.green.prompt.md"),
    record("docs/decisions/20260101-use-slugs.md", { number: null, title: "Use slugs" }),
  ];
  const own = record(from.path, { ...from, links: [link(rel, target)] });
  const { links, problems } = resolveLinks([...all.filter((one) => one.path !== own.path), own], options);
  const [found] = links.get(own.path)?.filter((one) => one.target === target) ?? [];
  return {
    to: found?.resolved ?? null,
    evidence: found?.evidence,
    rules: problems.get(own.path)?.map((one) => one.rule) ?? [],
  };
}

describe("a link", () => {
  const from = { path: "history/adr/0009-x.md" };
  const FORMS: [string, string, string, (Partial<RecordSummary> & { path: string })?][] = [
    ["a path beside it", "0001-use-postgres.md", "history/adr/0001-use-postgres.md"],
    [
      "a path with a dot and an anchor",
      "./0001-use-postgres.md#decision",
      "history/adr/0001-use-postgres.md",
    ],
    ["a path from the top", "specs/001-cli/spec.md", "specs/001-cli/spec.md"],
    ["a path with a slash in front", "/specs/002-web/spec.md", "specs/002-web/spec.md"],
    ["a path that climbs too little", "../specs/001-cli/spec.md", "specs/001-cli/spec.md"],
    ["a path that climbs rightly", "../../specs/001-cli/spec.md", "specs/001-cli/spec.md"],
    ["a path without its ending", "history/adr/0001-use-postgres", "history/adr/0001-use-postgres.md"],
    ["a path in another case", "history/ADR/0001-Use-Postgres.md", "history/adr/0001-use-postgres.md"],
    [
      "an absolute path of a machine",
      "/mnt/d/work/shop/history/adr/0001-use-postgres.md",
      "history/adr/0001-use-postgres.md",
    ],
    ["an absolute path of Windows", "C:\\work\\shop\\specs\\001-cli\\spec.md", "specs/001-cli/spec.md"],
    [
      "a path whose folder moved",
      "architecture/2.x/adr/0007-dns-infrastructure.md",
      "history/adr/0007-dns-infrastructure.md",
    ],
    [
      "an address on the forge",
      "https://forge.example.org/team/shop/blob/feature/x/history/adr/0001-use-postgres.md",
      "history/adr/0001-use-postgres.md",
    ],
    ["an id", "ADR-T54", "history/adr/0007-dns-infrastructure.md"],
    ["a number as id", "ADR-0007", "history/adr/0007-dns-infrastructure.md"],
    ["a number alone", "007", "history/adr/0007-dns-infrastructure.md"],
    ["a number that two folders use", "ADR-1", "history/adr/0001-use-postgres.md"],
    [
      "the same from the other folder",
      "ADR-1",
      "phase2/history/adr/0001-use-redis.md",
      { path: "phase2/history/adr/0002-y.md" },
    ],
    ["a prompt's number", "PHR-0012", "history/prompts/001-cli/0012-add-menu.green.prompt.md"],
    ["a bare title", "DNS Infrastructure", "history/adr/0007-dns-infrastructure.md"],
    ["a slug", "20260101-use-slugs", "docs/decisions/20260101-use-slugs.md"],
    ["a slug with its package", "core/20260101-use-slugs", "docs/decisions/20260101-use-slugs.md"],
  ];

  it.each(FORMS)("is followed when it is %s", (_name, target, to, own) => {
    expect(resolve(target, own ?? from).to).toBe(to);
  });

  it("says by what it was followed when the path alone does not lead there", () => {
    expect(resolve("architecture/2.x/adr/0007-dns-infrastructure.md", from).evidence).toBe(
      "line 7 says so; the file has moved to history/adr/0007-dns-infrastructure.md",
    );
    expect(resolve("0001-use-postgres.md", from).evidence).toBe("line 7 says so");
  });

  it("leads nowhere when several could be meant, or another repository is", () => {
    expect(resolve("spec.md", { path: "history/adr/0009-x.md" }).to).toBe(null);
    expect(
      resolve("https://forge.example.org/other/repo/blob/main/history/adr/0001-use-postgres.md", from).to,
    ).toBe(null);
    expect(resolve("https://example.org/a.md", from)).toMatchObject({ to: null, rules: [] });
  });

  it("is dead when a record ought to be there, and only then", () => {
    expect(resolve("0099-gone.md", from)).toMatchObject({ to: null, rules: ["dead-link"] });
    expect(resolve("../../src/notes.md", from).rules).toEqual([]);
    expect(resolve("../../specs/001-cli/", from).rules).toEqual([]);
    expect(resolve("https://example.org/pull/4", from, "pr").rules).toEqual([]);
    expect(resolve("0099-gone.md", from, "mentions").rules).toEqual([]);
  });
});

describe("computed links", () => {
  it("tie a feature's prompts to its spec and its decisions, also by what their header calls it", () => {
    const { links } = resolveLinks(
      [
        record("specs/001-cli/spec.md"),
        record("history/prompts/001-cli/0001-a.spec.prompt.md"),
        record("history/adr/0001-layers.md", { featureRaw: "001-cli" }),
      ],
      options,
    );
    const of = (path: string) => links.get(path)?.map((one) => `${one.rel} ${one.resolved}: ${one.evidence}`);
    expect(of("history/prompts/001-cli/0001-a.spec.prompt.md")).toEqual([
      "spec specs/001-cli/spec.md: both belong to the feature 001-cli",
      "adr history/adr/0001-layers.md: both belong to the feature 001-cli",
    ]);
    expect(of("history/adr/0001-layers.md")).toEqual([
      "spec specs/001-cli/spec.md: both belong to the feature 001-cli",
    ]);
  });

  it("tie records that touched the same files, from the later to the earlier, not by common files", () => {
    const files = ["src/menu.ts (new)", "`src/main.ts`", "package.json"];
    const crowd = Array.from({ length: 40 }, (_, i) =>
      record(`history/prompts/crowd/${i + 10}-x.green.prompt.md`, { feature: null, files: ["package.json"] }),
    );
    const { links } = resolveLinks(
      [
        record("history/prompts/a/0001-x.green.prompt.md", { feature: null, date: "2026-01-01", files }),
        record("history/prompts/b/0002-y.green.prompt.md", { feature: null, date: "2026-01-02", files }),
        ...crowd,
      ],
      options,
    );
    expect(links.get("history/prompts/b/0002-y.green.prompt.md")).toEqual([
      {
        rel: "relates",
        target: "history/prompts/a/0001-x.green.prompt.md",
        resolved: "history/prompts/a/0001-x.green.prompt.md",
        evidence: "both touch src/menu.ts and src/main.ts",
        line: null,
      },
    ]);
    expect(links.get("history/prompts/a/0001-x.green.prompt.md")).toEqual([]);
  });

  it("name a record that a list of files names", () => {
    const { links } = resolveLinks(
      [
        record("history/adr/0001-a.md"),
        record("history/prompts/x/0001-a.plan.prompt.md", { files: ["history/adr/0001-a.md (created)"] }),
      ],
      options,
    );
    expect(links.get("history/prompts/x/0001-a.plan.prompt.md")?.[0]).toMatchObject({
      rel: "adr",
      evidence: "its list of files names it",
    });
  });
});

describe("what only the whole source shows", () => {
  function problemsOf(...records: RecordSummary[]): string[] {
    const { problems } = resolveLinks(records, options);
    return [...problems].flatMap(([path, found]) =>
      found.map((one) => `${path.slice(-7, -3)} ${one.rule} ${one.message}`),
    );
  }
  const adr = (number: string, over: Partial<RecordSummary>) =>
    record(`docs/adr/${number}-t${number}.md`, { title: `T${number}`, ...over });

  it("is a supersession that only the newer decision knows of", () => {
    expect(
      problemsOf(adr("0001", {}), adr("0002", { links: [link("supersedes", "0001-t0001.md")] })),
    ).toEqual([
      "0001 one-sided-supersession Decision 0002 supersedes this decision, which is still accepted.",
    ]);
  });

  it("is not one while the newer decision is only proposed", () => {
    expect(
      problemsOf(
        adr("0001", {}),
        adr("0002", { status: "proposed", links: [link("supersedes", "0001-t0001.md")] }),
      ),
    ).toEqual([]);
  });

  it("is a supersession that only the older decision knows of, or that is not accepted", () => {
    const old = adr("0001", { status: "superseded", links: [link("superseded-by", "0002-t0002.md")] });
    expect(problemsOf(old, adr("0002", { status: "proposed" }))).toEqual([
      "0001 one-sided-supersession Decision 0002 is said to supersede this decision and does not say so.",
      "0001 superseded-by-undecided Decision 0002, which supersedes this decision, is proposed.",
    ]);
    expect(problemsOf(old, adr("0002", { links: [link("mentions", "ADR-0001")] }))).toEqual([]);
  });

  it("is a successor that nobody names, and a circle", () => {
    expect(problemsOf(adr("0001", { status: "superseded" }))).toEqual([
      "0001 superseded-by-nothing This decision is superseded, and nothing says by which one.",
    ]);
    const found = problemsOf(
      adr("0001", { status: "superseded", links: [link("superseded-by", "ADR-0002")] }),
      adr("0002", { status: "superseded", links: [link("superseded-by", "ADR-0001")] }),
    );
    expect(found.filter((one) => one.includes("circle"))).toHaveLength(2);
  });

  it("is a number used twice in a folder, not in two folders", () => {
    const twice = problemsOf(
      adr("0001", {}),
      record("docs/adr/001-other.md"),
      record("web/docs/adr/0001-z.md"),
    );
    expect(twice).toEqual([
      "0001 duplicate-number The number 0001 is also that of “other”.",
      "ther duplicate-number The number 001 is also that of “T0001”.",
    ]);
  });

  it("is a proposal that has waited for four months", () => {
    expect(problemsOf(adr("0001", { status: "proposed", date: "2026-07-01" }))).toEqual([
      "0001 old-proposal This decision has been proposed for 4 months.",
    ]);
    expect(problemsOf(adr("0001", { status: "proposed", date: "2026-11-01" }))).toEqual([]);
    expect(problemsOf(adr("0001", { status: "proposed" }))).toEqual([]);
  });
});

describe("a source of any size", () => {
  it("is resolved with a bounded number of computed links per record", () => {
    const records = Array.from({ length: 4000 }, (_, i) =>
      record(`history/prompts/${i % 40}-f/${i}-x.green.prompt.md`, {
        links: [
          link("mentions", `PHR-${i % 50}`),
          link("adr", "ADR-0001"),
          link("spec", "/home/ann/gone/spec.md"),
        ],
        files: [`src/${i % 900}.ts`, `src/${i % 7}.ts`],
      }),
    );
    const { links } = resolveLinks([...records, record("history/adr/0001-a.md")], options);
    expect(Math.max(...[...links.values()].map((own) => own.length))).toBeLessThanOrEqual(12);
  });
});
