import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecords } from "../lib/commands/sync/read-records";
import { type CheckReport, checkReport, toCheckReport } from "../lib/records/check-report";
import { classifyPath } from "../lib/records/classify-path";
import { resolveLinks } from "../lib/records/links/resolve-links";
import { sha256 } from "../lib/sha256";
import { readStrictYaml } from "../lib/sources/read-strict-yaml";
import { projectRoot } from "../scripts/house/source-files";
import { walkFiles } from "../scripts/house/walk-files";

/** What `docket check` says of one of the project's own folders. */
async function checked(folder: string): Promise<CheckReport> {
  const root = join(projectRoot, folder);
  const files = walkFiles(root)
    .filter((path) => {
      const place = classifyPath(path);
      return place !== null && "kind" in place;
    })
    .map((path) => {
      const bytes = readFileSync(join(root, path));
      return { path, bytes, sha256: sha256(bytes) };
    });
  const records = await readRecords(files, { read: async (headers) => headers.map(readStrictYaml) });
  const { links, problems } = resolveLinks(records, { now: "2026-11-22T12:00:00.000Z", forgeUrl: null });
  const linked = records.map((record) => ({
    ...record,
    links: links.get(record.path) ?? [],
    problems: [...record.problems, ...(problems.get(record.path) ?? [])],
  }));
  return checkReport.parse(toCheckReport(linked, []));
}

const own = await checked("history");
const sample = await checked("sample");

describe("our own decisions", () => {
  const { records, totals } = own;

  it("are read by our own product without a problem", () => {
    expect(totals.records).toBeGreaterThanOrEqual(12);
    expect(
      records.flatMap(({ path, problems }) => problems.map(({ message }) => `${path}: ${message}`)),
    ).toEqual([]);
  });

  it("all say what they are, when and where they stand", () => {
    for (const record of records) {
      expect(record).toMatchObject({ kind: "decision", dialect: "spec-kit" });
      expect(record.status, record.path).not.toBeNull();
      expect(record.date, record.path).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(record.sections, record.path).toHaveProperty("consequences");
      expect(record.sections, record.path).toHaveProperty("alternatives");
    }
  });

  it("are numbered without a gap, and every link leads to one of them", () => {
    expect(records.map(({ number }) => Number(number))).toEqual(records.map((_, index) => index + 1));
    const adr = records.flatMap(({ links }) => links.filter(({ target }) => /^\d{4}-/.test(target)));
    expect(adr.length).toBeGreaterThan(5);
    expect(adr.filter(({ resolved }) => resolved === null)).toEqual([]);
  });
});

describe("the sample", () => {
  const { records, totals } = sample;
  const at = (path: string) => records.find((record) => record.path.includes(path));

  it("has every kind of record, stage by stage", () => {
    expect(totals.byKind).toMatchObject({ prompt: 19, decision: 13, document: 10, minutes: 1 });
    expect(Object.keys(totals.byStage)).toEqual(
      expect.arrayContaining([
        "constitution",
        "spec",
        "plan",
        "tasks",
        "red",
        "green",
        "refactor",
        "explainer",
        "misc",
      ]),
    );
  });

  it("shows decisions of several dialects and every awkward status", () => {
    const dialects = new Set(records.filter(({ kind }) => kind === "decision").map(({ dialect }) => dialect));
    expect([...dialects].sort()).toEqual(["adr-tools", "madr-3", "madr-4", "spec-kit"]);
    expect(Object.keys(totals.byStatus).sort()).toEqual([
      "accepted",
      "conflict",
      "proposed",
      "superseded",
      "unresolved",
    ]);
  });

  it("has problems, but only those it means to show", () => {
    const rules = records.flatMap(({ problems }) => problems.map(({ rule }) => rule));
    expect(rules.sort()).toEqual([
      "header-repaired",
      "secret-in-text",
      "status-conflict",
      "status-unresolved",
    ]);
  });

  it("has suggestions that wait and one that is answered", () => {
    const briefs = new Set(records.flatMap(({ suggestions }) => suggestions.map(({ brief }) => brief)));
    expect(briefs.size).toBeGreaterThanOrEqual(5);
    expect([...briefs].join("\n")).toContain("Bookings as ranges under an exclusion constraint");
  });

  it("links its prompts, specs and decisions to each other", () => {
    const links = at("0006-book-a-desk")?.links ?? [];
    expect(links.map(({ resolved }) => resolved)).toEqual(
      expect.arrayContaining([
        "specs/001-book-a-seat/spec.md",
        "history/adr/0001-store-bookings-as-ranges.md",
      ]),
    );
    expect(at("0004-push-seat-changes")?.links).toContainEqual(
      expect.objectContaining({ rel: "supersedes", resolved: "history/adr/0002-poll-the-seat-map.md" }),
    );
  });

  it("never gives its secret away", () => {
    expect(JSON.stringify(records)).not.toContain("AKIAQ7NOTAREALKEY23X");
  });
});
