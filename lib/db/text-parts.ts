import type { ParsedRecord, SectionName } from "../records/record";

/** The sections that are indexed apart; everything between them is `rest`. */
export const INDEXED_SECTIONS = ["prompt", "response", "outcome", "decision", "consequences"] as const;
export type IndexedSection = (typeof INDEXED_SECTIONS)[number];

export type TextParts = {
  /** Offset and length of each, in code points from 0; length 0 when absent. */
  parts: Record<IndexedSection, { at: number; length: number }>;
  /** What lies between, in order: [offset, length]. */
  rest: [number, number][];
  /** The texts themselves; the pieces of `rest` are joined by a space, as the index joins them. */
  texts: Record<IndexedSection | "rest", string>;
};

/**
 * Counts code points up to ever larger UTF-16 offsets, so that all offsets of a text cost one pass.
 * SQL counts characters, JavaScript counts units; they differ only beyond the basic plane.
 */
function codePointCounter(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  let unit = 0;
  let count = 0;
  return (offset) => {
    while (unit < offset && unit < text.length) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
      count++;
    }
    return count;
  };
}

/** Where the indexed parts of a record's text stand. Where two overlap, the later begins where the first ends. */
export function textParts(record: Pick<ParsedRecord, "text" | "sections">): TextParts {
  const count = codePointCounter(record.text);
  const parts = Object.fromEntries(
    INDEXED_SECTIONS.map((name) => [name, { at: 0, length: 0 }]),
  ) as TextParts["parts"];
  const texts = { prompt: "", response: "", outcome: "", decision: "", consequences: "", rest: "" };
  const rest: [number, number][] = [];
  const between: string[] = [];
  let end = 0;
  const addRest = (to: number) => {
    const at = count(end);
    const length = count(to) - at;
    if (length <= 0) return;
    rest.push([at, length]);
    between.push(record.text.slice(end, to));
  };
  const sections = INDEXED_SECTIONS.map((name) => ({ name, span: record.sections[name as SectionName] }))
    .flatMap(({ name, span }) => (span ? [{ name, start: span.start, end: span.end }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const section of sections) {
    const start = Math.max(section.start, end);
    if (section.end <= start) continue;
    addRest(start);
    const at = count(start);
    parts[section.name] = { at, length: count(section.end) - at };
    texts[section.name] = record.text.slice(start, section.end);
    end = section.end;
  }
  addRest(record.text.length);
  texts.rest = between.join(" ");
  return { parts, rest, texts };
}
