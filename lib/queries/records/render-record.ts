import { pathSegments } from "../../addresses";
import { countWords } from "../../records/count-words";
import { type Patience, renderMarkdown } from "../../render/render-markdown";
import type { OutlineItem, PlainReason, Rendered } from "../../render/rendered";
import { partBeginnings } from "./part-beginnings";
import { type PartName, type RecordPart, recordParts } from "./record-parts";
import type { RecordView } from "./record-view";

/** A part of a record as it is drawn. `html` is safe to put into a page as it is. */
export type RenderedPart = {
  name: PartName;
  html: string;
  plain: PlainReason | null;
  words: number;
  /** The line of the file from which on nothing is drawn, because the part is long; null: all of it is drawn. */
  restLine: number | null;
};
export type RenderedRecord = {
  parts: RenderedPart[];
  outline: OutlineItem[];
  /** What was asked, as it was written; null when the record does not say, or says more than is drawn at once. */
  promptText: string | null;
};

const PREFIXES: Record<PartName, string> = {
  asked: "asked-",
  answered: "answered-",
  outcome: "outcome-",
  reflection: "reflection-",
  besides: "besides-",
  text: "s-",
};

/**
 * Render what a record says, part by part; takes time once, then comes from memory. Never fails. Blocks
 * carry the line of the file that they begin in.
 *
 * @param order `file`: as the file has it, to be read beside the source
 * @param isWhole draw all of it, however long it is
 */
export async function renderRecord(
  record: RecordView,
  order: "reading" | "file" = "reading",
  isWhole = false,
): Promise<RenderedRecord> {
  const whole = recordParts(record, order).map((part) => ({ ...part, words: countWords(part.text, 0) }));
  const beginnings = isWhole ? whole.map((part) => ({ ...part, restLine: null })) : partBeginnings(whole);
  const patience = { isSpent: false };
  const parts: (RenderedPart & Pick<Rendered, "outline">)[] = [];
  // One after the other: a hostile record must not take the time of all its parts, nor every worker there is.
  for (const { words, restLine, ...part } of beginnings) {
    const rendered = await renderPart(record, part, "", patience);
    parts.push({ ...rendered, name: part.name, words, restLine });
  }
  const asked = beginnings.find(({ name }) => name === "asked");
  return {
    parts: parts.map(({ outline: _, ...part }) => part),
    outline: parts.flatMap((part) => part.outline),
    promptText: asked?.restLine === null ? asked.text.trim() || null : null,
  };
}

/** Render one part of a record. `idPrefix` keeps its headings apart from those of another drawing on the page. */
export function renderPart(
  record: Pick<RecordView, "source" | "path" | "forgeUrl">,
  { name, text, startLine = null }: Pick<RecordPart, "name" | "text"> & { startLine?: number | null },
  idPrefix = "",
  patience?: Patience,
): Promise<Rendered> {
  const request = {
    text,
    place: { base: `/records/${encodeURIComponent(record.source)}`, path: record.path },
    forgeBase: forgeBase(record),
    idPrefix: idPrefix + PREFIXES[name],
    // A record has one h1 of the page's; a turn has an h2 of its own.
    headingShift: name === "text" ? 1 : 2,
    dropTitle: name === "text" && !LONG_HEADING.test(text),
    firstLine: startLine,
  };
  return renderMarkdown(request, patience);
}

/** A heading that holds more than a title: what it says further on is said nowhere else on the page. */
const LONG_HEADING = /^\s*#[ \t][^\n]{300}/;

/** The root of the source's files on its forge, from the address of this one. */
function forgeBase({ forgeUrl, path }: Pick<RecordView, "forgeUrl" | "path">): string | null {
  const end = pathSegments(path);
  return forgeUrl?.endsWith(`/${end}`) ? forgeUrl.slice(0, -end.length) : null;
}
