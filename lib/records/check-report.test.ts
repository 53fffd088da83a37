import { describe, expect, it } from "vitest";
import { checkReport, toCheckReport } from "./check-report";
import { parseRecord } from "./parse-record";

function read(path: string, text: string) {
  return parseRecord({
    path,
    bytes: new TextEncoder().encode(text),
    sha256: "ab",
    yaml: null,
    digest: () => "cd",
  });
}

// Made up, and cut in two so that no scanner takes this file for a leak.
const secret = ["gh", "p_Zk7Qw3Xv9Lm2Np5Rt8Yb4Hc6Jd1Fg0SaUeIoTrWq"].join("");
const prompt = `---\nid: 0010\ntitle: Ring\nstage: green\ncommand: ring with ${secret}\n---\n\n## Prompt\n\nUse ${secret} now.\n`;
const records = [
  read("specs/001-bell/tasks.md", "# Tasks: Bell\n\n- [x] a\n- [ ] b\n"),
  read("history/prompts/001-bell/0010-ring.green.prompt.md", prompt),
  read("docs/adr/0001-brass.md", "# 1. Use brass\n\n## Status\n\nAccepted\n"),
];
const skipped = [
  { path: "docs/adr/template.md", reason: "It is a template, not a record." },
  { path: "docs/adr/README.md", reason: "It is an index or a readme of its folder, not a record." },
];

describe("what docket check prints", () => {
  const report = toCheckReport(records, skipped);

  it("has its documented shape, down to the names", () => {
    expect(checkReport.parse(report)).toEqual(report);
    expect(report.records[1]).toMatchObject({
      path: "history/prompts/001-bell/0010-ring.green.prompt.md",
      kind: "prompt",
      number: "0010",
      feature: "001-bell",
      featureBase: "history/prompts",
      stage: "green",
      status: null,
      statusLine: null,
      labels: [],
      sections: { prompt: { startLine: 10, endLine: 10 } },
      sha256: "ab",
    });
  });

  it("is sorted by path, whatever order the records came in", () => {
    expect(report.records.map((record) => record.path)).toEqual([
      "docs/adr/0001-brass.md",
      "history/prompts/001-bell/0010-ring.green.prompt.md",
      "specs/001-bell/tasks.md",
    ]);
    expect(JSON.stringify(toCheckReport([...records].reverse(), [...skipped].reverse()))).toBe(
      JSON.stringify(report),
    );
  });

  it("adds up", () => {
    expect(report.totals).toMatchObject({
      records: 3,
      byKind: { prompt: 1, decision: 1, document: 1 },
      byStatus: { accepted: 1 },
      byStage: { green: 1 },
      suggestions: 0,
      skipped: 2,
    });
    const { error, warning, info } = report.totals.problems;
    expect(error + warning + info).toBe(report.records.flatMap((record) => record.problems).length);
  });

  it("never prints a secret", () => {
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(report.records[1]?.problems.map((problem) => problem.rule)).toContain("secret-in-text");
  });
});
