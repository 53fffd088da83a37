import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readStrictYaml } from "../sources/read-strict-yaml";
import { checkReport, toCheckReport } from "./check-report";
import { classifyPath } from "./classify-path";
import { decodeText } from "./decode-text";
import { needsYaml } from "./header/needs-yaml";
import { parseRecord } from "./parse-record";
import type { ParsedRecord } from "./record";

/** Real records beside the checkout; where there are none, there is nothing to hold us against. */
const CORPUS = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

type Repository = {
  name: string;
  records: ParsedRecord[];
  skipped: { path: string; reason: string }[];
  /** Markdown that is neither. */
  ignored: string[];
  /** One careful reading's counts, by column of counts.tsv. */
  counts: Map<string, string>;
};

/** Where we differ from that reading in what is a record, each looked at in its file. */
const RECORD_DIFFERENCES: Record<string, Partial<Record<"prompts" | "decisions" | "skipped", number>>> = {
  // Two decisions have "template" in their titles' slugs; the reading took them for templates.
  "panaversity+agentfactory": { decisions: +2, skipped: -2 },
  // phase4-k8/history/phr/TEMPLATE.md is a template, not a prompt.
  "fsheee+python-todo-cli": { prompts: -1, skipped: +1 },
  // history/README.md is listed as the readme of its folder; the reading did not look there.
  "eDeveloper132+textbook-hackathon": { skipped: +1 },
};

/**
 * Headers that are malformed or missing, together: the reading called a header in a code fence, and
 * bold lines under a heading, "none"; we read both and call the first misplaced.
 */
const HEADER_DIFFERENCES: Record<string, number> = {
  // Three commands hold " #": sound YAML, which drops all that follows; we read those line by line.
  "AhmedSaeed4+evolution-of-todo": +3,
  // Four headers are sound, but stand inside a code fence that wraps the file: misplaced for us.
  "panaversity+agentfactory": +4,
  // The template counted as a prompt without front matter.
  "fsheee+python-todo-cli": -1,
};

function readRepository(name: string, counts: Map<string, string>): Repository {
  const repository: Repository = { name, records: [], skipped: [], ignored: [], counts };
  for (const entry of readdirSync(join(CORPUS, name), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(join(CORPUS, name), file);
    if (!entry.isFile() || !path.endsWith(".md")) continue;
    const verdict = classifyPath(path);
    if (verdict === null) repository.ignored.push(path);
    else if ("skip" in verdict) repository.skipped.push({ path, reason: verdict.skip });
    else {
      const bytes = readFileSync(file);
      const header = needsYaml(decodeText(bytes).text);
      const yaml = header === null ? null : readStrictYaml(header);
      repository.records.push(
        parseRecord({ path, bytes, sha256: "0", yaml, digest: (text) => String(text.length) }),
      );
    }
  }
  return repository;
}

function readCounts(): Map<string, Map<string, string>> {
  const [head = "", ...rows] = readFileSync(join(CORPUS, "counts.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  return new Map(
    rows.map((row) => {
      const cells = row.split("\t");
      return [cells[0] ?? "", new Map(columns.map((column, i) => [column, cells[i] ?? ""]))] as const;
    }),
  );
}

const ofKind = (repository: Repository, kind: string) =>
  repository.records.filter((record) => record.kind === kind);
const hasRule = (record: ParsedRecord, rule: RegExp) =>
  record.problems.some((problem) => rule.test(problem.rule));
const MALFORMED = /^header-(?:repaired|unterminated|misplaced|refused)$/;

describe.runIf(existsSync(CORPUS))("the corpus of real repositories", () => {
  let repositories: Repository[] = [];
  let all: ParsedRecord[] = [];
  let prompts: ParsedRecord[] = [];

  beforeAll(() => {
    const counts = readCounts();
    repositories = readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readRepository(entry.name, counts.get(entry.name) ?? new Map()));
    all = repositories.flatMap((repository) => repository.records);
    prompts = all.filter((record) => record.kind === "prompt");
  }, 120_000);

  it("is read to the last file: each is a record or is listed with the reason why not", () => {
    expect(repositories).toHaveLength(26);
    expect(repositories.flatMap((repository) => repository.ignored)).toEqual([]);
    expect(all.filter((record) => hasRule(record, /^reading-failed$/))).toEqual([]);
    for (const record of all) expect(record.title.trim()).not.toBe("");
  });

  it("has as many prompts, decisions, indexes and templates as one careful reading found", () => {
    for (const repository of repositories) {
      const { name, counts, skipped } = repository;
      const differs = RECORD_DIFFERENCES[name] ?? {};
      const count = (column: string) => Number(counts.get(column));
      const listed = skipped.filter(({ reason }) => !reason.startsWith("It lies in a history folder")).length;
      // history/visual-assets/README.md of one repository is a readme outside every record folder.
      const outside = skipped.filter(({ path }) => path === "history/visual-assets/README.md").length;
      expect({
        name,
        prompts: ofKind(repository, "prompt").length,
        decisions: ofKind(repository, "decision").length,
        skipped: listed - outside,
      }).toEqual({
        name,
        prompts: count("phr_files") + (differs.prompts ?? 0),
        decisions: count("adr_files") + (differs.decisions ?? 0),
        skipped: count("phr_index_files") + count("adr_index_or_template_files") + (differs.skipped ?? 0),
      });
    }
  });

  it("has as many malformed and missing headers", () => {
    for (const repository of repositories) {
      const { name, counts } = repository;
      const own = ofKind(repository, "prompt");
      const malformed = own.filter((record) => hasRule(record, MALFORMED)).length;
      const isMeta = (record: ParsedRecord) =>
        !/^\s*(?:---|```|\w+:)/.test(record.text) && !hasRule(record, MALFORMED);
      const missing = own.filter((record) => hasRule(record, /^header-missing$/) || isMeta(record)).length;
      const theirs =
        Number(counts.get("malformed_front_matter_phr")) + Number(counts.get("no_front_matter_phr"));
      expect({ name, headers: malformed + missing }).toEqual({
        name,
        headers: theirs + (HEADER_DIFFERENCES[name] ?? 0),
      });
    }
  });

  it("gives number, title and stage of 99 of 100 prompts whose header is malformed", () => {
    const malformed = prompts.filter((record) => hasRule(record, MALFORMED));
    const rescued = malformed.filter(
      (record) => (record.id ?? record.number) && record.title && record.stageRaw,
    );
    expect(malformed.length).toBeGreaterThan(180);
    expect(rescued.length / malformed.length).toBeGreaterThanOrEqual(0.99);
  });

  it("gives prompt, response, outcome and evaluation of most, and says so where the prompt is missing", () => {
    const whole = prompts.filter((record) => Object.keys(record.sections).length === 4);
    expect(whole.length / prompts.length).toBeGreaterThan(0.8);
    for (const record of prompts) {
      expect(hasRule(record, /^(?:prompt-missing|empty-record)$/)).toBe(!record.sections.prompt);
    }
    expect(prompts.filter((record) => !record.sections.prompt).length).toBeLessThan(45);
  });

  it("has features where the reading counted folders, without those named for a kind of work", () => {
    for (const repository of repositories) {
      const features = new Set(
        repository.records.flatMap(({ feature }) => (feature ? [feature.folder] : [])),
      );
      expect(
        [...features].filter((folder) => /^(?:general|constitution|misc|green|tasks)$/i.test(folder)),
      ).toEqual([]);
      if (Number(repository.counts.get("feature_folders")) > 2) expect(features.size).toBeGreaterThan(0);
    }
  });

  it("keeps every section inside its text, and in its place", () => {
    for (const record of all) {
      for (const span of Object.values(record.sections)) {
        expect(span.start <= span.end && span.end <= record.text.length).toBe(true);
      }
    }
  });

  it("holds no secret that is one: what looks like it are examples", () => {
    expect(all.filter((record) => hasRule(record, /^secret-in-text$/))).toEqual([]);
  });

  it("fits the shape that docket check prints", () => {
    for (const { records, skipped } of repositories) {
      const report = toCheckReport(records, skipped);
      expect(() => checkReport.parse(report)).not.toThrow();
      expect(report.totals.records).toBe(records.length);
    }
  });
});
