import { isOneEscapedLine } from "../../records/decisions/decision-title";
import { splitHeader } from "../../records/header/split-header";
import { indexLines, lineText } from "../../records/line-index";
import type { RecordView } from "./record-view";

/** What a part of a record is to its reader. `text` is the whole of a record that is no conversation. */
const PART_NAMES = ["asked", "answered", "outcome", "reflection", "besides", "text"] as const;
export type PartName = (typeof PART_NAMES)[number];

/** `startLine` is the line of the file that the text begins in: its lines are the file's. */
export type RecordPart = { name: PartName; text: string; startLine: number };

const TURNS = [
  ["prompt", "asked"],
  ["response", "answered"],
  ["outcome", "outcome"],
  ["evaluation", "reflection"],
] as const;

type Source = Pick<RecordView, "text" | "kind" | "sections">;

/**
 * Cut a record into what is read apart. A prompt's parts follow the conversation; what its body
 * holds outside of them comes last, under a name of its own: nothing is left out. Every other record
 * is one part, without its header.
 *
 * @param order `file`: as the file has it, the whole body as one part, to be read beside the source
 */
export function recordParts(record: Source, order: "reading" | "file" = "reading"): RecordPart[] {
  const lines = indexLines(record.text);
  const header = splitHeader(lines);
  const isHeader = header.shape === "dashes" || header.shape === "in-code-fence";
  const body: RecordPart = isHeader
    ? { name: "text", text: record.text.slice(header.bodyStart), startLine: header.bodyLine }
    : { name: "text", text: withLines(record.text), startLine: 1 };
  if (record.kind !== "prompt") return [body];
  const parts: RecordPart[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const [section, name] of TURNS) {
    const span = record.sections[section];
    if (!span) continue;
    const text = record.text.slice(span.start, span.end);
    const isInHeader = span.start < header.bodyStart;
    if (order === "file" && !isInHeader) continue;
    if (!isInHeader) taken.push({ start: headingBefore(lines, span.startLine, span.start), end: span.end });
    if (text.trim() !== "")
      parts.push({
        name,
        text: isInHeader ? dedent(lines.starts[span.startLine - 1] ?? span.start, span, record.text) : text,
        startLine: span.startLine,
      });
  }
  if (order === "file")
    return [...parts.sort((a, b) => a.startLine - b.startLine), body].filter(
      ({ text }) => text.trim() !== "",
    );
  const besides = remainder(record.text, header.bodyStart, taken);
  const leading = /^(?:[^\S\n]*\n)*/.exec(besides)?.[0] ?? "";
  if (besides.trim() !== "")
    parts.push({
      name: "besides",
      text: besides.slice(leading.length).trimEnd(),
      startLine: header.bodyLine + breaksIn(leading),
    });
  return parts;
}

/** A file whose line breaks were written out would be read as one heading: it is read with the breaks it means. */
function withLines(text: string): string {
  return isOneEscapedLine(text) ? text.replaceAll("\\n", "\n") : text;
}

/** Where the heading or label stands that named a part: it is drawn as the part's own name. */
function headingBefore(lines: ReturnType<typeof indexLines>, startLine: number, start: number): number {
  for (let line = startLine - 1; line >= Math.max(1, startLine - 3); line--) {
    const text = lineText(lines, line).trim();
    if (text === "") continue;
    return /^(#{1,6}\s|\*\*)/.test(text) ? (lines.starts[line - 1] ?? start) : start;
  }
  return start;
}

/** The body without what was taken: an empty line stands for each line of that, so that lines keep their numbers. */
function remainder(text: string, from: number, taken: { start: number; end: number }[]): string {
  let left = "";
  let at = from;
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > at) left += text.slice(at, start);
    left += "\n".repeat(Math.max(2, breaksIn(text.slice(Math.max(at, start), end))));
    at = Math.max(at, end);
  }
  left += text.slice(at);
  // The record's title and the rulers between its parts are drawn by the page. A ruler is looked for
  // within its line: across lines, a hundred thousand empty ones take half a minute.
  return left.replace(/^(\s*)# [^\n]*/, "$1").replace(/^[ \t]*-{3,}[ \t]*$/gm, "");
}

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}

/** Text that the header kept, without the header's own indent and quotes. */
function dedent(lineStart: number, span: { start: number; end: number }, text: string): string {
  const isWholeLine = text.slice(lineStart, span.start).trim() === "";
  const lines = text.slice(isWholeLine ? lineStart : span.start, span.end).split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const least = isWholeLine ? Math.min(...indents) : 0;
  const plain = lines
    .map((line) => line.slice(least))
    .join("\n")
    .trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(plain);
  return quoted?.[2] ?? plain;
}
