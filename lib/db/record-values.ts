import { unicode61Tokens } from "../query/text/unicode61";
import type { SqlValue } from "../sql";
import type { Row } from "./database";
import type { StoredRecord } from "./stored-record";

export const RECORD_COLUMNS = [
  "id",
  "key",
  "sourceId",
  "path",
  "kind",
  "documentKind",
  "dialect",
  "number",
  "numberValue",
  "title",
  "titleKey",
  "date",
  "sortDate",
  "month",
  "updatedAt",
  "featureId",
  "featureRaw",
  "stage",
  "stageRaw",
  "status",
  "statusRaw",
  "statusLine",
  "model",
  "surface",
  "user",
  "branch",
  "command",
  "words",
  "fileCount",
  "testCount",
  "taskDone",
  "taskTotal",
  "problemCount",
  "errorCount",
  "suggestionCount",
  "hasSecret",
  "sha256",
  "coreHash",
  "size",
  "mtimeMs",
  "inode",
  "goneAt",
] as const;

/** Text as both databases take it: PostgreSQL has no NUL, and half a character would not come back. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\ufffd") : whole;
}

const orNull = (text: string | null) => (text === null ? null : storable(text));

/** A title as lists are ordered by it: folded, bounded for the index. */
export function titleKey(title: string): string {
  return unicode61Tokens(title.slice(0, 400))
    .join(" ")
    .slice(0, 120)
    .replace(/\p{Surrogate}/gu, "");
}

/** "0007" is 7; a time stamp used as a number ("20251206013400") is none. */
export function numberValue(number: string | null): number | null {
  const digits = number === null ? null : /^\D{0,10}(\d{1,7})$/.exec(number);
  return digits ? Number(digits[1]) : null;
}

/**
 * What lists are ordered by: the date the file states, else that of its last commit of few records. The time of a
 * file on this disk says when it was copied here, and a commit of many records when an archive was brought,
 * not when it was written: neither dates anything. Such a record is undated (empty) and comes after those that are.
 */
export function sortDateOf({ record, committedAt }: Pick<StoredRecord, "record" | "committedAt">): string {
  return record.date ?? committedAt ?? "";
}

/**
 * The values of one row of "Record", in the order of `RECORD_COLUMNS`. The end of a sync says which feature a record
 * belongs to whose folder is in none, and which problems only the whole source shows: until then both stay.
 *
 * @param standing the row that is there, and how many such problems it has
 */
export function recordValues(
  id: number,
  sourceId: string,
  stored: StoredRecord,
  standing?: { record: Row; sourceProblems: { all: number; errors: number } },
): SqlValue[] {
  const { record } = stored;
  const { all, errors } = standing?.sourceProblems ?? { all: 0, errors: 0 };
  const sortDate = sortDateOf(stored);
  return [
    id,
    stored.key,
    sourceId,
    storable(record.path),
    record.kind,
    record.documentKind,
    record.dialect,
    orNull(record.number),
    numberValue(record.number),
    storable(record.title),
    titleKey(record.title),
    record.date,
    sortDate,
    sortDate.slice(0, 7),
    stored.updatedAt,
    stored.featureId ?? standing?.record.featureId ?? null,
    orNull(record.featureRaw),
    record.stage,
    orNull(record.stageRaw),
    record.status,
    orNull(record.statusRaw),
    record.statusLine,
    orNull(record.model),
    orNull(record.surface),
    orNull(record.user),
    orNull(record.branch),
    orNull(record.command),
    record.words,
    record.files.length,
    record.tests.length,
    record.tasks?.done ?? null,
    record.tasks?.total ?? null,
    record.problems.length + all,
    record.problems.filter((problem) => problem.severity === "error").length + errors,
    record.suggestions.length,
    stored.secretCount > 0 ? 1 : 0,
    record.sha256,
    record.coreHash,
    stored.size,
    stored.mtimeMs,
    stored.inode,
    null,
  ];
}
