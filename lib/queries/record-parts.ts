import { indexLines, lineText } from "../records/line-index";
import { splitHeader } from "../records/split-header";
import type { RecordView } from "./record-view";

/** What a part of a record is to its reader. `text` is the whole of a record that is no conversation. */
export const PART_NAMES = ["asked", "answered", "outcome", "reflection", "besides", "text"] as const;
export type PartName = (typeof PART_NAMES)[number];

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
 */
export function recordParts(record: Source): RecordPart[] {
  const lines = indexLines(record.text);
  const header = splitHeader(lines);
  if (record.kind !== "prompt") {
    const isHeader = header.shape === "dashes" || header.shape === "in-code-fence";
    const start = isHeader ? header.bodyStart : 0;
    return [{ name: "text", text: record.text.slice(start), startLine: isHeader ? header.bodyLine : 1 }];
  }
  const parts: RecordPart[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const [section, name] of TURNS) {
    const span = record.sections[section];
    if (!span) continue;
    const text = record.text.slice(span.start, span.end);
    const isInHeader = span.start < header.bodyStart;
    if (!isInHeader) taken.push({ start: headingBefore(lines, span.startLine, span.start), end: span.end });
    if (text.trim() !== "")
      parts.push({
        name,
        text: isInHeader ? dedent(lines.starts[span.startLine - 1] ?? span.start, span, record.text) : text,
        startLine: span.startLine,
      });
  }
  const besides = remainder(record.text, header.bodyStart, taken);
  if (besides !== "") parts.push({ name: "besides", text: besides, startLine: header.bodyLine });
  return parts;
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

function remainder(text: string, from: number, taken: { start: number; end: number }[]): string {
  const pieces: string[] = [];
  let at = from;
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  // The record's title and the rulers between its parts are drawn by the page. A ruler is looked for
  // within its line: across lines, a hundred thousand empty ones take half a minute.
  const left = pieces.map((piece, index) =>
    (index === 0 ? piece.replace(/^\s*# [^\n]*/, "") : piece).replace(/^[ \t]*-{3,}[ \t]*$/gm, "").trim(),
  );
  return left.filter((piece) => piece !== "").join("\n\n");
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
