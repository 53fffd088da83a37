import type { ParsedRecord } from "../records/record";
import type { StoredRecord } from "./stored-record";

/** A record for tests: a plain prompt, with what the test is about laid over it. */
export function madeRecord(key: string, changes: Partial<ParsedRecord> = {}): StoredRecord {
  const record: ParsedRecord = {
    path: `history/prompts/${key}.md`,
    kind: "prompt",
    documentKind: null,
    dialect: "spec-kit",
    number: null,
    id: null,
    title: key,
    date: null,
    dateRaw: null,
    feature: null,
    featureRaw: null,
    stage: null,
    stageRaw: null,
    status: null,
    statusRaw: null,
    statusLine: null,
    statusPlaces: [],
    deciders: [],
    consulted: [],
    informed: [],
    authors: [],
    model: null,
    surface: null,
    user: null,
    branch: null,
    command: null,
    labels: [],
    files: [],
    tests: [],
    links: [],
    sections: {},
    flywheel: null,
    tasks: null,
    suggestions: [],
    problems: [],
    sha256: "0".repeat(64),
    coreHash: null,
    words: 0,
    text: "",
    ...changes,
  };
  return {
    key,
    record,
    secretCount: 0,
    quoteHashes: record.suggestions.map(() => "0"),
    featureId: null,
    updatedAt: "2026-01-01T00:00:00.000Z",
    committedAt: "2026-01-01T00:00:00.000Z",
    size: record.text.length,
    mtimeMs: 1_767_225_600_000,
    inode: 1,
  };
}

/** A text of these sections, one after another under headings, with the spans that a parser would give. */
export function madeText(sections: Partial<Record<keyof ParsedRecord["sections"], string>>, before = "") {
  let text = before;
  const spans: ParsedRecord["sections"] = {};
  for (const [name, body] of Object.entries(sections) as [keyof ParsedRecord["sections"], string][]) {
    text += `\n## ${name}\n`;
    const start = text.length;
    text += body;
    spans[name] = { startLine: 1, endLine: 1, start, end: text.length };
    text += "\n";
  }
  return { text, sections: spans };
}
