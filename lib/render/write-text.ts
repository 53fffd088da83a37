import type { Token } from "markdown-it";
import type { CodePainter } from "./code-painter";
import { footnoteId } from "./footnote-id";
import { HeadingIds } from "./heading-ids";
import { HtmlWriter } from "./html-writer";
import type { OutlineItem, RenderRequest } from "./rendered";
import { writeCode } from "./write-code";
import { visibleText, writeInline, writeRaw } from "./write-inline";

const OUTLINE_MAX = 200;
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

type Work = {
  request: RenderRequest;
  out: HtmlWriter;
  ids: HeadingIds;
  outline: OutlineItem[];
  paint: CodePainter;
  /** The last line that was carried, from 0: lines only rise. */
  line: number;
};
type Writer = (work: Work, token: Token, next: Token | undefined) => void;

/**
 * Tokens → what a page shows: headings moved down and given ids, links made safe, pictures made links,
 * code painted, tasks and tables made readable.
 */
export function writeText(
  tokens: readonly Token[],
  request: RenderRequest,
  paint: CodePainter,
): { html: string; outline: OutlineItem[] } {
  const ids = new HeadingIds(request.idPrefix);
  const work: Work = { request, out: new HtmlWriter(), ids, outline: [], paint, line: -1 };
  const hasTitle = tokens[0]?.type === "heading_open" && tokens[0].tag === "h1";
  for (let i = request.dropTitle && hasTitle ? 3 : 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token) WRITERS[token.type]?.(work, token, tokens[i + 1]);
  }
  return { html: work.out.toString(), outline: work.outline };
}

/** By the parser's names of its tokens; what is not here has nothing to be shown. */
const WRITERS: Record<string, Writer> = {
  inline: ({ out, request }, { children }) => writeInline(out, children ?? [], request),
  paragraph_open: (work, token) => {
    if (!token.hidden) work.out.open("p", { "data-line": lineOf(work, token), dir: "auto" });
  },
  paragraph_close: ({ out }, token, next) => {
    if (!token.hidden) out.close("p");
    else if (next?.type !== "list_item_close") out.newLine();
  },
  heading_open: openHeading,
  heading_close: (work, token) => work.out.close(headingTag(work, token)),
  hr: (work, token) => work.out.open("hr", { "data-line": lineOf(work, token) }),
  fence: (work, token) => writeCode(work.out, token, lineOf(work, token), work.paint),
  code_block: (work, token) => writeCode(work.out, token, lineOf(work, token), work.paint),
  html_block: (work, token) => writeRaw(work.out, token.content, "div", lineOf(work, token)),
  blockquote_open: (work, token) =>
    work.out.open("blockquote", { "data-line": lineOf(work, token), dir: "auto" }),
  blockquote_close: ({ out }) => out.close("blockquote"),
  bullet_list_open: ({ out }, { meta }) => out.open("ul", { class: listClass(meta) }),
  bullet_list_close: ({ out }) => out.close("ul"),
  ordered_list_open: ({ out }, token) =>
    out.open("ol", { start: token.attrGet("start")?.toString(), class: listClass(token.meta) }),
  ordered_list_close: ({ out }) => out.close("ol"),
  list_item_open: openItem,
  list_item_close: ({ out }) => out.close("li"),
  // In a box of its own, so that a wide table moves and not the page.
  table_open: ({ out }) => {
    out.open("div", { class: "table-scroll", tabindex: "0" });
    out.open("table");
  },
  table_close: ({ out }) => {
    out.close("table");
    out.close("div");
  },
  thead_open: ({ out }) => out.open("thead"),
  thead_close: ({ out }) => out.close("thead"),
  tbody_open: ({ out }) => out.open("tbody"),
  tbody_close: ({ out }) => out.close("tbody"),
  tr_open: (work, token) => work.out.open("tr", { "data-line": lineOf(work, token) }),
  tr_close: ({ out }) => out.close("tr"),
  th_open: ({ out }, token) => out.open("th", { align: alignment(token), dir: "auto" }),
  th_close: ({ out }) => out.close("th"),
  td_open: ({ out }, token) => out.open("td", { align: alignment(token), dir: "auto" }),
  td_close: ({ out }) => out.close("td"),
  footnotes_open: ({ out, request }) => {
    out.open("section", { class: "footnotes" });
    const tag = shifted(2, request);
    out.open(tag, { class: "sr-only", id: footnoteId("footnotes", request), dir: "auto" });
    out.text("Footnotes");
    out.close(tag);
    out.open("ol");
  },
  footnotes_close: ({ out }) => {
    out.close("ol");
    out.close("section");
  },
  footnote_open: (work, { meta }, next) => {
    const id = footnoteId(`fn-${Number(meta?.number)}`, work.request);
    work.out.open("li", { "data-line": next && lineOf(work, next), dir: "auto", id });
  },
  footnote_back: writeWayBack,
  footnote_close: ({ out }) => out.close("li"),
};

/** Two renderings of one file are kept in step by its lines (`components/record/scroll-together.ts`). */
function lineOf(work: Work, { map }: Token): string | undefined {
  const { firstLine } = work.request;
  if (firstLine === null || !map || map[0] <= work.line) return undefined;
  work.line = map[0];
  return String(map[0] + firstLine);
}

function openHeading(work: Work, token: Token, next: Token | undefined): void {
  const tag = headingTag(work, token);
  const text = visibleText(next?.children ?? []);
  const id = work.ids.next(text);
  work.out.open(tag, { "data-line": lineOf(work, token), dir: "auto", id });
  if (text !== "" && work.outline.length < OUTLINE_MAX)
    work.outline.push({ id, depth: Number(tag.slice(1)), text });
}

function headingTag({ request }: Work, { tag }: Token): (typeof HEADINGS)[number] {
  return shifted(Number(tag.slice(1)), request);
}

function shifted(depth: number, { headingShift }: RenderRequest): (typeof HEADINGS)[number] {
  return HEADINGS[depth - 1 + headingShift] ?? "h6";
}

function openItem(work: Work, token: Token): void {
  const task = token.meta?.task;
  const line = lineOf(work, token);
  work.out.open("li", { class: task ? "task-list-item" : undefined, "data-line": line, dir: "auto" });
  if (!task) return;
  const isDone = task === "done";
  const kind = isDone ? "task task-done" : "task task-open";
  work.out.open("span", { class: kind, role: "img", "aria-label": isDone ? "Done:" : "Open:" });
  work.out.close("span");
}

function listClass(meta: Token["meta"]): string | undefined {
  return meta?.hasTasks ? "contains-task-list" : undefined;
}

function alignment(token: Token): string | undefined {
  return token.attrGet("style")?.toString().replace("text-align:", "");
}

/** From a footnote back to where it is named, as often as it is. */
function writeWayBack({ out, request }: Work, { meta }: Token): void {
  const again = Number(meta?.time) > 1 ? `-${Number(meta?.time)}` : "";
  const place = `${Number(meta?.number)}${again}`;
  out.text(" ");
  const href = `#${footnoteId(`fnref-${place}`, request)}`;
  out.open("a", { href, "aria-label": `Back to reference ${place}` });
  out.text("↩");
  if (again !== "") {
    out.open("sup");
    out.text(again.slice(1));
    out.close("sup");
  }
  out.close("a");
}
