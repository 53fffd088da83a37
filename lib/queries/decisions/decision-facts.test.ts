import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { granted } from "../../granted";
import type { RepositoryFacts } from "../../records/new-decision/decision-draft";
import { type ScratchFolder, scratchFolder } from "../../sources/scratch-folder";
import { decisionFacts } from "./decision-facts";

const NOWHERE = { feature: null, near: null, folder: null };
const DECISION = "# 1. A\n\n## Status\n\nAccepted\n";

function scratch(files: Record<string, string>): ScratchFolder {
  const folder = scratchFolder(files);
  return folder;
}
async function facts({ root }: ScratchFolder): Promise<RepositoryFacts> {
  return granted(await decisionFacts(root, NOWHERE));
}

it("knows the folders that the tools of a repository are set to", async () => {
  const folder = scratch({
    ".adr-dir": "docs/architecture/decisions\n",
    ".log4brains.yml": "project:\n  name: X\n  adrFolder: ./docs/adr # here\n",
  });
  expect((await facts(folder)).settings).toEqual({
    adrTools: "docs/architecture/decisions",
    log4brains: "./docs/adr",
  });
  expect((await facts(scratch({ "notes.md": "x" }))).settings).toEqual({ adrTools: null, log4brains: null });
});

it("finds templates, also one that git ignores, and reads the decisions of the folder a new one goes to", async () => {
  const folder = scratch({
    ".gitignore": ".specify/\n",
    ".specify/templates/adr-template.md": "# ADR-{{ID}}: {{TITLE}}\n\n## Decision\n",
    ".specify/templates/plan-template.md": "# Plan\n",
    "docs/adr/template.md": "# [title]\n\n## Decision\n",
    "docs/adr/0001-a.md": DECISION,
    "docs/adr/0002-b.md": DECISION,
    "other/adr/0001-c.md": DECISION,
    "docs/adr/README.md": "# Index\n",
  });
  folder.git("init", "-q", "-b", "main");
  const found = await facts(folder);
  expect(found.templates.map(({ path }) => path).sort()).toEqual([
    ".specify/templates/adr-template.md",
    "docs/adr/template.md",
  ]);
  expect(found.decisions).toEqual([
    { path: "docs/adr/0001-a.md", text: DECISION },
    { path: "docs/adr/0002-b.md", text: DECISION },
    { path: "other/adr/0001-c.md", text: null },
  ]);
  expect(found.taken).toEqual(expect.arrayContaining(["docs/adr/README.md", "docs/adr/template.md"]));
});

it("follows no link to a template outside, and says when there is no folder", async () => {
  const outside = scratch({ "adr-template.md": "# {{TITLE}}\n\n## Decision\n\nsecret\n" });
  const folder = scratch({ "templates/x.md": "x" });
  symlinkSync(join(outside.root, "adr-template.md"), join(folder.root, "templates/adr-template.md"));
  symlinkSync(outside.root, join(folder.root, ".specify"));
  expect((await facts(folder)).templates).toEqual([]);
  expect(await decisionFacts(join(folder.root, "nowhere"), NOWHERE)).toMatchObject({ refused: true });
});
