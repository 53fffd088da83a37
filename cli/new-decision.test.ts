import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../lib/sources/scratch-folder";
import { main } from "./main";

async function run(...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await main(["new-decision", ...args], {
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    progress: () => {},
    style: (_, text) => text,
    isInteractive: false,
  });
  return { code, out: out.join("\n"), said: error.join("\n") };
}

function repository(files: Record<string, string>) {
  const folder = scratchFolder(files);
  folder.git("init", "-q", "-b", "main");
  return folder;
}

it("prints the file and writes it beside its neighbours, under the next number", async () => {
  const { root } = repository({
    "doc/adr/0007-a.md": "# 7. A\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n",
  });
  const dry = await run("Use a queue", "--source", root, "--dry-run");
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/^# 8\. Use a queue\n\nDate: \d{4}-\d{2}-\d{2}\n\n## Status\n\nProposed\n/);
  expect(existsSync(join(root, "doc/adr/0008-use-a-queue.md"))).toBe(false);
  const done = await run("Use a queue", "--source", root);
  expect([done.code, done.said]).toEqual([
    0,
    "✓ doc/adr/0008-use-a-queue.md written, from Docket's form for adr-tools.",
  ]);
  expect(readFileSync(join(root, "doc/adr/0008-use-a-queue.md"), "utf8")).toBe(`${done.out}\n`);
});

it("fills the repository's own template, in a folder that it has to make", async () => {
  const { root } = repository({
    ".specify/templates/adr-template.md":
      "# ADR-{{ID}}: {{TITLE}}\n\n- **Status:** Proposed | Accepted\n- **Date:** {{DATE_ISO}}\n\n## Decision\n\n{{DECISION}}\n",
  });
  const { code, said } = await run("Use a queue", "--source", root, "--feature", "001-mail");
  expect([code, said]).toEqual([
    0,
    "✓ history/adr/0001-use-a-queue.md written, from .specify/templates/adr-template.md.",
  ]);
  expect(readFileSync(join(root, "history/adr/0001-use-a-queue.md"), "utf8")).toMatch(
    /^# ADR-0001: Use a queue\n\n- \*\*Status:\*\* Proposed\n/,
  );
});

it("never replaces a file, and needs a title and a folder", async () => {
  const { root } = repository({ "notes.md": "x" });
  const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  const log4brains = repository({
    [`docs/adr/${day}-use-a-queue.md`]: "# Use a queue\n\n- Status: accepted\n",
  });
  expect((await run("Use a queue", "--source", log4brains.root)).said).toContain("already");
  expect((await run("…", "--source", root)).code).toBe(2);
  expect((await run()).said).toContain("needs one title");
  expect((await run("A", "--source", join(root, "nowhere"))).code).toBe(1);
});
