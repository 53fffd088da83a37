import { blankRecord } from "../records/blank-record";
import type { ParsedRecord } from "../records/record";
import type { RecordPlace } from "../records/record-place";
import type { StoredRecord } from "./stored-record";

/** What a path says that says nothing. */
const NO_PLACE: Omit<RecordPlace, "kind" | "slug"> = {
  documentKind: null,
  number: null,
  stageFromName: null,
  dateFromName: null,
  feature: null,
};

/** A record for tests: a plain prompt, with what the test is about laid over it. */
export function madeRecord(key: string, changes: Partial<ParsedRecord> = {}): StoredRecord {
  const record: ParsedRecord = {
    ...blankRecord({
      path: `history/prompts/${key}.md`,
      place: { ...NO_PLACE, kind: "prompt", slug: key },
      sha256: "0".repeat(64),
      text: "",
      header: { bodyStart: 0 },
      problems: [],
    }),
    dialect: "spec-kit",
    title: key,
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
