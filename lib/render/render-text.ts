import { toHtml } from "hast-util-to-html";
import { showControls } from "../records/show-controls";
import { codePainter } from "./code-painter";
import { decorateTree } from "./decorate-tree";
import type { Rendered, RenderRequest } from "./rendered";
import { showTree } from "./show-tree";
import { textToTree } from "./text-to-tree";

/**
 * Markdown → safe HTML and its outline. Only for the render worker (and tests): it takes as long as
 * the text makes it take, and throws when the text nests deeper than the stack.
 */
export async function renderText(request: RenderRequest): Promise<Rendered> {
  const tree = textToTree(showControls(request.text), request.idPrefix);
  showTree(tree);
  const outline = decorateTree(tree, request, await codePainter(tree));
  return { html: toHtml(tree), outline, plain: null };
}
