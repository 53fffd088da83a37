import { countWords } from "../../records/count-words";
import { cutMarkdown } from "../../records/showing/cut-markdown";
import { type RecordPart, recordParts } from "./record-parts";
import type { RecordView } from "./record-view";
import { type RenderedPart, renderPart } from "./render-record";

/** The beginning of a record. `isCut` when it says more than this. */
export type Peek = { parts: RenderedPart[]; isCut: boolean };

/** UTF-16 units of a part: about what a panel shows without much scrolling. */
const MOST = { outcome: 600, asked: 1200, answered: 900, text: 2000 } as const;
/** What came of a prompt says most about it, so it stands first. */
const ORDER = ["outcome", "asked", "answered", "text"] as const;

/** Render the beginning of what a record says. Never fails. */
export async function renderPeek(record: RecordView): Promise<Peek> {
  const all = recordParts(record);
  const shown = ORDER.flatMap((name) => {
    const part = all.find((one) => one.name === name);
    return part ? [{ name, whole: part.text, text: cutMarkdown(part.text.trim(), MOST[name]) }] : [];
  });
  const begun = shown.length > 0 ? shown : all.slice(0, 1).map(begin);
  const parts = await Promise.all(
    begun.map(async ({ name, text }) => {
      const { html, plain } = await renderPart(record, { name, text }, "peek-");
      return { name, html, plain, words: countWords(text, 0), restLine: null };
    }),
  );
  const isCut =
    begun.length < all.length || begun.some(({ whole, text }) => text.length < whole.trim().length);
  return { parts, isCut };
}

function begin({ name, text }: RecordPart) {
  return { name, whole: text, text: cutMarkdown(text.trim(), MOST.text) };
}
