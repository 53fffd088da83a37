import { type LineIndex, lineStart, lineText } from "../line-index";
import type { Span } from "../record";
import type { Header } from "../record-input";
import { type Sections, spanBetween } from "../sections";
import type { HeaderField } from "./header-keys";
import { asText, entriesOf } from "./header-values";
import { isPlaceholder } from "./null-words";

/**
 * Parts of an exchange that the header itself keeps (`prompt_text`, `response_text`, `outcome` …), as
 * spans of the file's own lines: verbatim, indent and quotes included.
 */
export function headerSections(header: Header, lines: LineIndex): Sections {
  const sections: Sections = {};
  for (const part of ["prompt", "response", "outcome", "evaluation"] as const) {
    const span = headerSpan(header, lines, part);
    if (span) sections[part] = span;
  }
  return sections;
}

/** The value of a header's field as a span of the file; null when it says nothing or shares its line with others. */
export function headerSpan(header: Header, lines: LineIndex, field: HeaderField): Span | null {
  const entry = entriesOf(header.entries, field).find((candidate) => {
    const text = asText(candidate.value);
    return text !== null && !isPlaceholder(text);
  });
  if (!entry || header.startLine === header.endLine) return null;
  const next = header.entries.find((other) => other.line > entry.line)?.line ?? closingOf(header, lines);
  const row = lineText(lines, entry.line);
  const value = /:\s*(.*)$/.exec(row.slice(0, 4000))?.[1] ?? "";
  const isBlock = value === "" || /^[|>][+-]?\d?\s*$/.test(value);
  const span = spanBetween(lines, isBlock ? entry.line + 1 : entry.line, next - 1);
  if (!span) return null;
  if (!isBlock) span.start = lineStart(lines, entry.line) + row.indexOf(":") + 1;
  while (span.start < span.end && lines.text.charCodeAt(span.start) === 32) span.start++;
  return span;
}

function closingOf(header: Header, lines: LineIndex): number {
  const end = header.endLine ?? 1;
  return /^(?:---|\.\.\.)\s*$/.test(lineText(lines, end)) ? end : end + 1;
}
