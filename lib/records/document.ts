import { blankRecord } from "./blank-record";
import { countTasks } from "./count-tasks";
import { asText } from "./header/header-values";
import { isNullWord, isPlaceholder } from "./header/null-words";
import { readMetaLine } from "./header/read-meta-line";
import { type LineIndex, lineCount, lineText } from "./line-index";
import { findMentions } from "./links/find-mentions";
import { type CodeMarks, PROSE } from "./mark-code";
import { dateProblems } from "./prompt";
import { readDate } from "./read-dates";
import { readTitle } from "./read-title";
import type { ParsedRecord } from "./record";
import type { DecodedRecord } from "./record-input";

/** Lines below the title in which a document keeps its date and branch. */
const META_LINES = 40;

type Meta = { value: string; line: number };

/** Read a spec, plan, task list, constitution, another document of a feature, or minutes. */
export function parseDocument(input: DecodedRecord): ParsedRecord {
  const { header, lines, marks } = input;
  const meta = readMeta(input);
  const dateRaw = pick(meta, ["date", "created", "last amended", "last updated", "ratified"]);
  const date = readDate(dateRaw?.value ?? null);
  const blank = blankRecord(input);
  const title = pick(meta, ["title"])?.value ?? readTitle(lines, marks, header.bodyLine);
  return {
    ...blank,
    dialect: input.place.kind === "document" ? "spec-kit" : "generic",
    title: title ?? blank.title,
    date: date.date ?? input.place.dateFromName,
    dateRaw: dateRaw?.value ?? null,
    featureRaw: pick(meta, ["feature"])?.value ?? null,
    branch: pick(meta, ["feature branch", "branch"])?.value ?? null,
    user: pick(meta, ["author", "owner"])?.value ?? null,
    links: findMentions(lines, marks, header.bodyLine),
    tasks: countTasks(lines, marks, header.bodyLine),
    problems: [...input.problems, ...dateProblems(date, dateRaw?.value ?? null, dateRaw?.line ?? null)],
  };
}

/** Header entries first, then `**Created**: …` lines near the title; several may share a line with `|`. */
function readMeta({ header, lines, marks }: DecodedRecord): Map<string, Meta> {
  const meta = new Map<string, Meta>();
  const add = (key: string, value: string | null, line: number): void => {
    const name = key.toLowerCase().replace(/[_-]+/g, " ").trim();
    if (value === null || isNullWord(value) || isPlaceholder(value) || meta.has(name)) return;
    meta.set(name, { value, line });
  };
  for (const entry of header.entries) add(entry.key, asText(entry.value), entry.line);
  const last = Math.min(lineCount(lines), header.bodyLine + META_LINES);
  for (let line = header.bodyLine; line <= last; line++) addLine(lines, marks, line, add);
  return meta;
}

function addLine(
  lines: LineIndex,
  marks: CodeMarks,
  line: number,
  add: (k: string, v: string, l: number) => void,
): void {
  const text = lineText(lines, line).slice(0, 1000);
  if (marks.kinds[line - 1] !== PROSE || text.startsWith("#") || !text.includes(":")) return;
  for (const part of text.trim().startsWith("|") ? [text] : text.split(" | ")) {
    const pair = readMetaLine(part);
    if (pair) add(pair.key, pair.value.replace(/^`([^`]*)`.*$/, "$1").replace(/\s{2,}$/, ""), line);
  }
}

function pick(meta: Map<string, Meta>, names: string[]): Meta | null {
  for (const name of names) {
    const found = meta.get(name);
    if (found) return found;
  }
  return null;
}
