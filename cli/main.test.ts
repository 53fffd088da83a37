import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkReport } from "../lib/records/check-report";
import { scratchFolder } from "../lib/sources/scratch-folder";
import { isVerb, VERBS } from "./help";
import { main } from "./main";
import type { Terminal } from "./terminal";

/** Runs the program with a terminal that remembers. */
async function run(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    progress: (line, isLast) => void (isLast && out.push(line)),
    style: (_, text) => text,
    isInteractive: false,
  };
  const code = await main(argv, terminal);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

function folderWith(files: Record<string, string>): string {
  const folder = scratchFolder(files);
  return folder.root;
}

const GOOD =
  "# 1. Use X\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nWe use X.\n\n## Consequences\n\nB.\n";

it("teaches what it can do, and each verb by itself", async () => {
  const all = await run("--help");
  expect(all.code).toBe(0);
  for (const [verb, { usage }] of Object.entries(VERBS)) {
    expect(all.out).toContain(usage);
    expect((await run(verb, "--help")).out).toContain(usage);
    expect((await run("help", verb)).out).toContain(usage);
  }
});

it("says what it did not understand, with the next step, and exits with 2", async () => {
  const wrong = [
    ["browse"],
    ["check", "--jsn", "."],
    ["check"],
    ["check", "a", "b"],
    ["sync"],
    ["open", "--port", "http"],
    ["open", "--port"],
    ["open", "--port", "99999"],
    ["help", "browse"],
  ];
  for (const argv of wrong) {
    const { code, out, error } = await run(...argv);
    expect([code, out], argv.join(" ")).toEqual([2, ""]);
    expect(error.split("\n"), argv.join(" ")).toHaveLength(2);
  }
  expect((await run()).code).toBe(2);
});

it("builds no page for what cannot be served", async () => {
  let built = 0;
  const terminal: Terminal = {
    out: () => {},
    error: () => {},
    progress: () => {},
    style: (_, text) => text,
    isInteractive: false,
  };
  const build = () => built++ < 0;
  for (const argv of [["--port", "99999"], ["--prot", "1"], [join(folderWith({}), "nowhere")], ["--help"]])
    await main(["open", ...argv], terminal, build);
  expect(built).toBe(0);
  // Built after what was written makes sense; pages that could not be built are not served.
  expect(await main(["open", folderWith({})], terminal, build)).toBe(1);
  expect(built).toBe(1);
});

it("says which part of a search it cannot take", async () => {
  const refused = async (...argv: string[]) => {
    const { code, out, error } = await run("search", ...argv);
    expect([code > 0, out], argv.join(" ")).toEqual([true, ""]);
    return error;
  };
  expect(await refused()).toContain("needs a query");
  expect(await refused("queue", "--limit", "many")).toContain("--limit is a number from 1 to 200");
  expect(await refused("queue", "--after", "x".repeat(600))).toContain("--after names is no page");
});

it("refuses a folder that is missing or is a file in one sentence", async () => {
  const root = folderWith({ "file.md": "a" });
  const missing = await run("check", join(root, "nowhere"));
  expect(missing.code).toBe(1);
  expect(missing.error).toContain(`There is no folder at ${join(root, "nowhere")}.`);
  expect((await run("check", join(root, "file.md"))).error).toContain("is a file, not a folder");
});

it("finds nothing wrong where nothing is, and is honest about an empty folder", async () => {
  const good = await run("check", folderWith({ "docs/adr/0001-use-x.md": GOOD }));
  expect(good).toMatchObject({ code: 0, error: "" });
  expect(good.out).toBe("1 record: 1 decision.\n✓ Nothing is wrong.");
  const empty = await run("check", folderWith({}));
  expect(empty.code).toBe(0);
  expect(empty.out).toContain("No records were found here.");
});

it("names each problem with its file and line, and exits with 1 only for an error", async () => {
  const warned = await run("check", folderWith({ "docs/adr/0001-a.md": GOOD, "docs/adr/0001-b.md": GOOD }));
  expect(warned.code).toBe(0);
  expect(warned.out).toMatch(/warning docs\/adr\/0001-a\.md\n {8}.*\(duplicate-number\)/);
  const root = folderWith({ "docs/adr/0001-a.md": GOOD.replace("Accepted", "Accepted\n\nStatus: Rejected") });
  const { code, out } = await run("check", root, "--json");
  const report = checkReport.parse(JSON.parse(out));
  expect(code).toBe(report.totals.problems.error > 0 ? 1 : 0);
});

it("prints one JSON object of the documented shape, the same bytes twice", async () => {
  const root = folderWith({
    "docs/adr/0001-use-x.md": GOOD,
    "docs/adr/README.md": "# Index\n",
    "history/prompts/001-cli/0001-start.spec.prompt.md":
      "---\nid: 0001\ntitle: Start\nstage: spec\ndate: 2026-01-02\nlinks:\n  adr: docs/adr/0001-use-x.md\n---\n\n## Prompt\n\nDo it.\n",
  });
  const first = await run("check", root, "--json");
  const report = checkReport.parse(JSON.parse(first.out));
  expect(report.records.map((record) => record.path)).toEqual([
    "docs/adr/0001-use-x.md",
    "history/prompts/001-cli/0001-start.spec.prompt.md",
  ]);
  expect(report.records[1]?.links).toMatchObject([{ rel: "adr", resolved: "docs/adr/0001-use-x.md" }]);
  expect(report.skipped).toHaveLength(1);
  expect((await run("check", root, "--json")).out).toBe(first.out);
});

it("prints no control character of a file's name or text", async () => {
  const root = folderWith({});
  mkdirSync(join(root, "docs/adr"), { recursive: true });
  const folder = scratchFolder({
    "docs/adr/0001-\u202ex.md": "# \u001b[31mred\n\n## Status\n\n\u001b]0;title\u0007\n",
  });
  const { out } = await run("check", folder.root);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

it("knows its verbs and nothing else by name", () => {
  expect(isVerb("open")).toBe(true);
  expect(isVerb("constructor")).toBe(false);
});

it("verifies several ledgers to their last line, and says which file is none", async () => {
  const header = { docket: "ledger", version: 1, exportedAt: "2026-01-01T00:00:00.000Z", sources: [] };
  const empty = [header, { events: 0, head: "0".repeat(64) }].map((line) => JSON.stringify(line)).join("\n");
  const folder = folderWith({ "mine.jsonl": empty, "theirs.jsonl": empty, "none.jsonl": "{}\n{}\n" });
  const file = (name: string) => join(folder, name);
  const both = await run("verify", file("mine.jsonl"), file("theirs.jsonl"));
  expect(both).toMatchObject({ code: 0, out: expect.stringContaining("it holds together") });
  const none = await run("verify", file("mine.jsonl"), file("none.jsonl"));
  expect(none.code).toBe(1);
  expect(none.error).toContain("none.jsonl");
  expect((await run("verify", file("mine.jsonl"), file("missing"))).error).toContain("There is no");
});
