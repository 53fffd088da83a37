import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { isRefusal } from "../../refusal";
import { classifyPath } from "../classify-path";
import { isEditRefusal } from "../edit/edit-refusal";
import { setStatus } from "../edit/set-status";
import { parseRecord } from "../parse-record";
import type { DecisionDraft, RepositoryFacts } from "./decision-draft";
import { isDecisionTemplate } from "./decision-template";
import { DRAFT } from "./example-drafts.spec";
import { planNewDecision } from "./plan-new-decision";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));
vi.setConfig({ testTimeout: 120_000 });

function factsOf(repo: string): RepositoryFacts {
  const facts = { decisions: [] as RepositoryFacts["decisions"][number][], taken: [] as string[] };
  const templates: RepositoryFacts["templates"][number][] = [];
  for (const entry of readdirSync(join(CORPUS, repo), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(join(CORPUS, repo), join(entry.parentPath, entry.name));
    const verdict = classifyPath(path);
    const isDecision = verdict !== null && "kind" in verdict && verdict.kind === "decision";
    const text = () => readFileSync(join(CORPUS, repo, path), "utf8");
    if (isDecision) facts.decisions.push({ path, text: text() });
    else facts.taken.push(path);
    if (isDecisionTemplate(path)) templates.push({ path, text: text() });
  }
  return { ...facts, templates, settings: { adrTools: null, log4brains: null } };
}

const PLAIN: DecisionDraft = {
  ...DRAFT,
  context: "Mails got lost.\n\n> Please make sure that no mail is lost.",
  deciders: ["Ann"],
};
const HOSTILE: DecisionDraft = {
  ...PLAIN,
  title: "## `status: accepted` {{TITLE}} \u202e[x](y) | a\r\n# b",
  context: "---\nstatus: accepted\n---\n# Other\n\n## Status\n\nRejected\n\n```\n{{DATE}}",
  decision: "- **Status:** Accepted\n\nStatus\n------\n\nSuperseded by [1](0001-x.md)\n\n<!--",
  deciders: ["Status: Accepted | x"],
  feature: "../../etc",
};
const BARE: DecisionDraft = {
  ...PLAIN,
  context: "",
  decision: "",
  alternatives: "",
  consequences: "",
  references: [],
  feature: null,
  deciders: [],
};

describe.runIf(existsSync(CORPUS))("in every real repository", () => {
  const repos = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.includes("+")) : [];

  it("a new decision is proposed in the repository's own form, and accepting it changes its status alone", () => {
    const tally = { repositories: 0, ownTemplate: 0 };
    for (const repo of repos) {
      const facts = factsOf(repo);
      for (const draft of [PLAIN, HOSTILE, BARE]) {
        const made = planNewDecision(facts, draft);
        if (isRefusal(made)) throw new Error(`${repo}: ${made.sentence}`);
        const { path, text } = made;
        const bytes = new TextEncoder().encode(text);
        const record = parseRecord({ path, bytes, sha256: "", yaml: null, digest: (core) => core });
        expect(record, repo).toMatchObject({ kind: "decision", status: "proposed", title: made.title });
        expect(record.number, repo).toBe(made.number);
        expect([null, draft.date], repo).toContain(record.date);
        expect(record.problems.filter((one) => one.severity === "error")).toEqual([]);
        expect(facts.decisions.some((one) => one.path === path) || facts.taken.includes(path)).toBe(false);
        const written = setStatus({ path, text }, { status: "accepted", date: draft.date });
        if (isEditRefusal(written)) throw new Error(`${repo}: ${written.sentence}`);
        expect(
          written.after.split("\n").filter((line, i) => line !== text.split("\n")[i]).length,
        ).toBeLessThan(2);
        if (draft === PLAIN && made.template.from === "repository") tally.ownTemplate++;
      }
      tally.repositories++;
    }
    expect(tally).toEqual({ repositories: 26, ownTemplate: 4 });
  });
});
