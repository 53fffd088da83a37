import type { Element, ElementContent, Root } from "hast";
import type { Html, Nodes } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { ALLOW_LIST } from "./allow-list";
import { neededGfm } from "./needed-gfm";

const BREAK = /^<br\s{0,3}\/?>$/i;

/**
 * Markdown → elements of the allow-list. `idPrefix` keeps the footnotes of several texts on a page
 * apart. Blocking; a hostile text can take seconds, so this runs in a worker that may be killed.
 */
export function textToTree(text: string, idPrefix: string): Root {
  const processor = unified()
    .use(remarkParse)
    .use(neededGfm, { text })
    .use(remarkRehype, { clobberPrefix: idPrefix, handlers: { html: showHtml } })
    .use(rehypeSanitize, ALLOW_LIST);
  return processor.runSync(processor.parse(text)) as Root;
}

/** Raw HTML is shown as the text it is: nothing of it becomes an element, and nothing is dropped. */
function showHtml(_state: unknown, node: Html, parent: Nodes | undefined): Element {
  if (BREAK.test(node.value.trim())) return element("br", {}, []);
  const isBlock = parent?.type === "root" || parent?.type === "blockquote" || parent?.type === "listItem";
  const properties = { className: ["raw-html"] };
  return element(isBlock ? "div" : "span", properties, [{ type: "text", value: node.value }]);
}

/** Make an element. */
export function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

/** All text below a node, in order. */
export function textOf(node: Root | ElementContent): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  return node.children.map((child) => (child.type === "doctype" ? "" : textOf(child))).join("");
}
