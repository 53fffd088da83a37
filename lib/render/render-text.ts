import { showControls } from "../records/showing/show-controls";
import { codePainter } from "./code-painter";
import { parseMarkdown } from "./markdown-parser";
import type { Rendered, RenderRequest } from "./rendered";
import { writeText } from "./write-text";

/** Half a character: a draft may hold one, and no address can be made of it. */
const LONE = /\p{Surrogate}/gu;

/**
 * Markdown → safe HTML and its outline. Only for the render worker (and tests): it takes as long as
 * the text makes it take, and throws when the text nests deeper than the stack.
 */
export async function renderText(request: RenderRequest): Promise<Rendered> {
  const tokens = parseMarkdown(showControls(request.text.replace(LONE, "\ufffd")));
  const written = writeText(tokens, request, await codePainter(tokens));
  return { ...written, plain: null };
}
