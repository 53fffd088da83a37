import { z } from "zod";
import { renderMarkdown } from "../../render/render-markdown";
import { recordParts } from "../records/record-parts";

export const drawDraftInput = z.strictObject({
  /** Slug of the source and path in it: what relative links are read from. */
  source: z.string().max(200),
  path: z.string().max(1000),
  text: z.string().max(1_000_000),
});

/** A text as the page of its record would show it, its title included. Safe HTML; nothing is kept. */
export async function drawDraft(input: z.input<typeof drawDraftInput>): Promise<string> {
  const { source, path, text } = drawDraftInput.parse(input);
  const [part] = recordParts({ text: text.replace(/\r\n?/g, "\n"), kind: "decision", sections: {} });
  const { html } = await renderMarkdown({
    text: part?.text ?? "",
    place: { base: `/records/${encodeURIComponent(source)}`, path },
    forgeBase: null,
    idPrefix: "draft-",
    headingShift: 1,
    dropTitle: false,
    firstLine: null,
  });
  return html;
}
