import type { Element, ElementContent, Root } from "hast";
import { codeBlock } from "./code-block";
import type { CodePainter } from "./code-painter";
import { HeadingIds } from "./heading-ids";
import type { OutlineItem, RenderRequest } from "./rendered";
import { safeLink } from "./safe-link";
import { element, textOf } from "./text-to-tree";

const OUTLINE_MAX = 200;
const TEXT_BLOCKS = new Set(["p", "li", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"]);
/** What carries the line of the file that it begins in. */
const LINED = new Set([
  "p",
  "li",
  "tr",
  "pre",
  "hr",
  "div",
  "blockquote",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

type Work = {
  request: RenderRequest;
  ids: HeadingIds;
  outline: OutlineItem[];
  paint: CodePainter;
  /** The last line that was carried: lines only rise, so the footnotes at the end carry none. */
  line: number;
};

/**
 * Turn the bare tree of a text into what a page shows: headings moved down and given ids, links
 * made safe, pictures made links, code painted, tasks and tables made readable. Changes the tree.
 */
export function decorateTree(tree: Root, request: RenderRequest, paint: CodePainter): OutlineItem[] {
  const work: Work = {
    request,
    ids: new HeadingIds(request.idPrefix, request.headingsBefore),
    outline: [],
    paint,
    line: 0,
  };
  const first = tree.children.find((child) => child.type === "element");
  if (request.dropTitle && first?.tagName === "h1") tree.children.splice(tree.children.indexOf(first), 1);
  tree.children = tree.children.map((child) => (child.type === "doctype" ? child : decorate(child, work)));
  return work.outline;
}

function decorate(node: ElementContent, work: Work): ElementContent {
  if (node.type !== "element") return node;
  if (node.tagName === "pre") return carryLine(node, codeBlock(node, work.paint), work);
  carryLine(node, node, work);
  node.children = node.children.map((child) => decorate(child, work));
  if (TEXT_BLOCKS.has(node.tagName)) node.properties.dir = "auto";
  if (/^h[1-6]$/.test(node.tagName)) return heading(node, work);
  if (node.tagName === "a") return link(node, work.request);
  if (node.tagName === "img") return picture(node, work.request);
  if (node.tagName === "input") return task(node);
  if (node.tagName === "table") return scrollable(node);
  return node;
}

/** Two renderings of one file are kept in step by its lines (`components/record/scroll-together.ts`). */
function carryLine(from: Element, to: Element, work: Work): Element {
  const line = from.position?.start.line;
  const { firstLine } = work.request;
  if (firstLine === null || line === undefined || line <= work.line || !LINED.has(from.tagName)) return to;
  work.line = line;
  to.properties.dataLine = line + firstLine - 1;
  return to;
}

function heading(node: Element, work: Work): Element {
  const depth = Math.min(6, Number(node.tagName.slice(1)) + work.request.headingShift);
  const isFootnotes = node.properties.id === "footnote-label";
  const text = textOf(node).trim();
  const id = isFootnotes ? `${work.request.idPrefix}footnotes` : work.ids.next(text);
  node.tagName = `h${depth}`;
  node.properties.id = id;
  if (!isFootnotes && text !== "" && work.outline.length < OUTLINE_MAX)
    work.outline.push({ id, depth, text });
  return node;
}

function link(node: Element, request: RenderRequest): Element {
  if (node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined) {
    // Footnotes point at the one label a page may have; with several texts it would be another's.
    delete node.properties.ariaDescribedBy;
    return node;
  }
  const to = safeLink(String(node.properties.href ?? ""), request);
  if (!to) return element("span", { className: ["dead-link"] }, node.children);
  const properties: Element["properties"] = { href: to.href };
  if (to.leads === "outside") {
    properties.rel = ["noreferrer", "nofollow"];
    properties.className = ["outside"];
  }
  return element("a", properties, node.children);
}

/** Pictures are never fetched: a remote one would tell its host who reads this record. */
function picture(node: Element, request: RenderRequest): Element {
  const name = String(node.properties.alt ?? "").trim() || "picture";
  const to = safeLink(String(node.properties.src ?? ""), request);
  const children: ElementContent[] = [{ type: "text", value: name }];
  if (!to) return element("span", { className: ["picture"] }, children);
  return element("a", { href: to.href, rel: ["noreferrer", "nofollow"], className: ["picture"] }, children);
}

function task(node: Element): Element {
  const isDone = node.properties.checked === true;
  return element(
    "span",
    {
      className: ["task", isDone ? "task-done" : "task-open"],
      role: "img",
      ariaLabel: isDone ? "Done:" : "Open:",
    },
    [],
  );
}

function scrollable(node: Element): Element {
  return element("div", { className: ["table-scroll"], tabIndex: 0 }, [node]);
}
