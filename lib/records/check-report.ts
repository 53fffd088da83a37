import { z } from "zod";
import { LINK_RELS, type ParsedRecord, SECTION_NAMES, SUGGESTION_FORMS } from "./record";
import { maskRecord } from "./showing/mask-record";
import { DIALECTS, DOCUMENT_KINDS, RECORD_KINDS, SEVERITIES, STAGES, STATUSES } from "./vocabulary";

const text = z.string();
const orNull = text.nullable();
const line = z.number().int().min(1).nullable();
const count = z.number().int().min(0);

export const checkedRecord = z.strictObject({
  /** Relative to the folder that was checked, with `/`. */
  path: text,
  kind: z.enum(RECORD_KINDS),
  documentKind: z.enum(DOCUMENT_KINDS).nullable(),
  dialect: z.enum(DIALECTS),
  /** As written: "0007" stays "0007". */
  number: orNull,
  id: orNull,
  title: text,
  date: orNull,
  dateRaw: orNull,
  /** The folder that ties prompts, specs and decisions; `featureBase` is the folder it lies in. */
  feature: orNull,
  featureBase: orNull,
  featureRaw: orNull,
  stage: z.enum(STAGES).nullable(),
  stageRaw: orNull,
  status: z.enum(STATUSES).nullable(),
  statusRaw: orNull,
  statusLine: line,
  deciders: z.array(text),
  consulted: z.array(text),
  informed: z.array(text),
  authors: z.array(text),
  model: orNull,
  surface: orNull,
  user: orNull,
  branch: orNull,
  command: orNull,
  labels: z.array(text),
  files: z.array(text),
  tests: z.array(text),
  links: z.array(
    z.strictObject({ rel: z.enum(LINK_RELS), target: text, resolved: orNull, evidence: text, line }),
  ),
  sections: z.partialRecord(
    z.enum(SECTION_NAMES),
    z.strictObject({ startLine: z.number().int().min(1), endLine: z.number().int().min(1) }),
  ),
  tasks: z.strictObject({ done: count, total: count }).nullable(),
  words: count,
  sha256: text,
  problems: z.array(z.strictObject({ rule: text, severity: z.enum(SEVERITIES), line, message: text })),
  suggestions: z.array(
    z.strictObject({
      line: z.number().int().min(1),
      brief: text,
      title: orNull,
      form: z.enum(SUGGESTION_FORMS),
    }),
  ),
});

/** What `docket check --json` prints. Scripts depend on it: names may be added, never removed or renamed. */
export const checkReport = z.strictObject({
  records: z.array(checkedRecord),
  skipped: z.array(z.strictObject({ path: text, reason: text })),
  totals: z.strictObject({
    records: count,
    byKind: z.partialRecord(z.enum(RECORD_KINDS), count),
    byStatus: z.partialRecord(z.enum(STATUSES), count),
    byStage: z.partialRecord(z.enum(STAGES), count),
    problems: z.strictObject({ error: count, warning: count, info: count }),
    suggestions: count,
    skipped: count,
  }),
});
export type CheckReport = z.infer<typeof checkReport>;

/**
 * The report over records whose links are resolved, and over what was skipped. Sorted by path, by
 * code unit, so that two runs over one tree print the same bytes. Secrets are masked.
 */
export function toCheckReport(
  records: readonly ParsedRecord[],
  skipped: readonly { path: string; reason: string }[],
): CheckReport {
  const sorted = [...records].sort(byPath).map((record) => toCheckedRecord(maskRecord(record).record));
  const problems = { error: 0, warning: 0, info: 0 };
  for (const record of sorted) for (const { severity } of record.problems) problems[severity]++;
  return {
    records: sorted,
    skipped: [...skipped].sort(byPath).map(({ path, reason }) => ({ path, reason })),
    totals: {
      records: sorted.length,
      byKind: tally(
        RECORD_KINDS,
        sorted.map((record) => record.kind),
      ),
      byStatus: tally(
        STATUSES,
        sorted.map((record) => record.status),
      ),
      byStage: tally(
        STAGES,
        sorted.map((record) => record.stage),
      ),
      problems,
      suggestions: sorted.reduce((sum, record) => sum + record.suggestions.length, 0),
      skipped: skipped.length,
    },
  };
}

function toCheckedRecord(record: ParsedRecord): CheckReport["records"][number] {
  const sections: CheckReport["records"][number]["sections"] = {};
  for (const name of SECTION_NAMES) {
    const span = record.sections[name];
    if (span) sections[name] = { startLine: span.startLine, endLine: span.endLine };
  }
  return {
    path: record.path,
    kind: record.kind,
    documentKind: record.documentKind,
    dialect: record.dialect,
    number: record.number,
    id: record.id,
    title: record.title,
    date: record.date,
    dateRaw: record.dateRaw,
    feature: record.feature?.folder ?? null,
    featureBase: record.feature?.base ?? null,
    featureRaw: record.featureRaw,
    stage: record.stage,
    stageRaw: record.stageRaw,
    status: record.status,
    statusRaw: record.statusRaw,
    statusLine: record.statusLine,
    deciders: record.deciders,
    consulted: record.consulted,
    informed: record.informed,
    authors: record.authors,
    model: record.model,
    surface: record.surface,
    user: record.user,
    branch: record.branch,
    command: record.command,
    labels: record.labels,
    files: record.files,
    tests: record.tests,
    links: record.links.map(({ rel, target, resolved, evidence, line }) => ({
      rel,
      target,
      resolved,
      evidence,
      line,
    })),
    sections,
    tasks: record.tasks,
    words: record.words,
    sha256: record.sha256,
    problems: record.problems.map(({ rule, severity, line, message }) => ({ rule, severity, line, message })),
    suggestions: record.suggestions.map(({ line, brief, title, form }) => ({ line, brief, title, form })),
  };
}

/** How often each word occurs, in the vocabulary's order; words that do not occur are left out. */
function tally<Word extends string>(
  words: readonly Word[],
  found: readonly (Word | null)[],
): Partial<Record<Word, number>> {
  const counts = new Map<Word, number>();
  for (const word of found) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sums: Partial<Record<Word, number>> = {};
  for (const word of words) {
    const sum = counts.get(word);
    if (sum !== undefined) sums[word] = sum;
  }
  return sums;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
