import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { classifyPath } from "../classify-path";
import { parseRecord } from "../parse-record";
import type { ParsedRecord } from "../record";

/** Real records beside the checkout; where there are none, there is nothing to hold us against. */
const CORPUS = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));

/** What one careful reading counted, in its own words, as our canonical statuses. */
const WORDS: Record<string, string> = {
  "(none)": "none",
  approved: "accepted",
  implemented: "accepted",
  "other:on hold": "deferred",
  // "Review": the decision is in review, as the table of phrases has it.
  "other:review": "proposed",
  "other:incomplete": "unknown",
  "other:tbd": "unknown",
  "other:refinement completed. tp in 3.": "unknown",
};

/** Where we differ from that reading, each looked at in its file. */
const DIFFERENCES: Record<string, Record<string, number>> = {
  // "Proposed → Accepted on 2025-12-16": a dated sequence is read to its end.
  "Shabanabasra+AI_BOOK": { proposed: -1, accepted: +1 },
  // Two more decisions lie in feature folders (specs/029-…/ADR-001-…, specs/030-…/adr-001-…):
  // `**Status**: Accepted` and `**Status**: Approved`.
  "panaversity+agentfactory": { accepted: +2 },
};

/**
 * Suggestions per repository: in prompts by a "detected" line, in prompts otherwise, in specs. Where
 * the reading counted a marker and its run-line twice, we count one.
 */
const SUGGESTIONS: Record<string, [number, number, number]> = {
  // plan.md:1903 and :1904 (an "ADR Suggestions" list in an archived plan) are two more in specs.
  "panaversity+agentfactory": [1, 2, 2],
  "Sheikh-Muhammad-Mujtaba+Physical-AI-Humanoid-Robotics-Textbook": [0, 0, 1],
  // "Recommendation: Run /sp.adr" on line 540 belongs to the suggestion on line 536: 2, not 3.
  "AhmedSaeed4+evolution-of-todo": [4, 2, 7],
  "Shabanabasra+AI_BOOK": [1, 0, 0],
  "RubaiyaKamal+to-to-in-memory": [2, 0, 0],
  "zohaib-javd+wifi-ac-guardian": [0, 0, 1],
};

function records(repo: string): ParsedRecord[] {
  const found: ParsedRecord[] = [];
  for (const entry of readdirSync(join(CORPUS, repo), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(join(CORPUS, repo), file);
    const verdict = entry.isFile() ? classifyPath(path) : null;
    if (!verdict || !("kind" in verdict)) continue;
    found.push(
      parseRecord({ path, bytes: readFileSync(file), sha256: "", yaml: null, digest: (text) => text }),
    );
  }
  return found;
}

function tally(values: (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? ""] = (counts[value ?? ""] ?? 0) + 1;
  return counts;
}

function expectedStatuses(repo: string, column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  if (column !== "-") {
    for (const pair of column.split(";")) {
      const cut = pair.lastIndexOf("=");
      const word = pair.slice(0, cut);
      const status = WORDS[word] ?? word;
      counts[status] = (counts[status] ?? 0) + Number(pair.slice(cut + 1));
    }
  }
  for (const [status, more] of Object.entries(DIFFERENCES[repo] ?? {})) {
    counts[status] = (counts[status] ?? 0) + more;
    if (counts[status] === 0) delete counts[status];
  }
  return counts;
}

describe.runIf(existsSync(CORPUS))("real decisions", () => {
  const counts = existsSync(CORPUS)
    ? readFileSync(join(CORPUS, "counts.tsv"), "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((row) => row.split("\t"))
        .filter((row) => row[0]?.includes("+"))
    : [];

  it.each(counts.map((row) => [row[0] ?? "", row[9] ?? "-"]))(
    "of %s have the status a careful reader sees",
    (repo, column) => {
      const decisions = records(repo).filter((record) => record.kind === "decision");
      expect(tally(decisions.map((record) => record.status))).toEqual(expectedStatuses(repo, column));
      for (const record of decisions) {
        expect(record.title).not.toBe("");
        expect(record.problems.filter((problem) => problem.rule === "reading-failed")).toEqual([]);
        // Nothing is accepted unless a word of the file says so.
        if (record.status === "accepted") expect(record.statusRaw).toMatch(/accepted|approved|implemented/i);
      }
    },
    30_000,
  );

  it.each(counts.map((row) => [row[0] ?? ""]))(
    "of %s, its prompts and plans hold the known suggestions",
    (repo) => {
      const found = records(repo).flatMap((record) =>
        record.suggestions.map((one) =>
          record.kind === "prompt" ? (one.form === "detected" ? "detected" : "other") : record.kind,
        ),
      );
      const count = (what: string) => found.filter((one) => one === what).length;
      expect([count("detected"), count("other"), count("document")]).toEqual(SUGGESTIONS[repo] ?? [0, 0, 0]);
    },
    30_000,
  );
});
