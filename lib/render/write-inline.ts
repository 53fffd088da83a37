import type { Token } from "markdown-it";
import { showText } from "../records/showing/show-text";
import type { Tag } from "./allow-list";
import { footnoteId } from "./footnote-id";
import type { HtmlWriter } from "./html-writer";
import type { RenderRequest } from "./rendered";
import { safeLink } from "./safe-link";

const BREAK = /^<br\s{0,3}\/?>$/i;
const PLAIN = { em: "em", strong: "strong", s: "del" } as const;

/** Write what stands within a block. */
export function writeInline(out: HtmlWriter, tokens: readonly Token[], request: RenderRequest): void {
  /** How the links that are open end. One that leads somewhere holds no other. */
  const links: ("a" | "span")[] = [];
  for (const token of tokens) {
    if (token.type === "text") out.text(showText(token.content));
    else if (token.type === "softbreak") out.newLine();
    else if (token.type === "code_inline") writeAround(out, "code", showText(token.content));
    else if (token.type === "html_inline") writeRaw(out, token.content, "span");
    else if (token.type === "image") writePicture(out, token, request, links.includes("a"));
    else if (token.type === "link_open") links.push(openLink(out, token, request, links.includes("a")));
    else if (token.type === "link_close") out.close(links.pop() ?? "span");
    else if (token.type === "footnote_ref") writeReference(out, token, request, links.includes("a"));
    else if (token.type === "hardbreak") {
      out.open("br");
      out.newLine();
    } else {
      const [name, end] = token.type.split("_");
      const tag = name && name in PLAIN ? PLAIN[name as keyof typeof PLAIN] : null;
      if (tag && end === "open") out.open(tag);
      else if (tag) out.close(tag);
    }
  }
}

/** Raw HTML is shown as the text it is: nothing of it becomes an element, and nothing is dropped. */
export function writeRaw(out: HtmlWriter, html: string, tag: "div" | "span", line?: string): void {
  if (BREAK.test(html.trim())) {
    out.open("br");
    return;
  }
  if (tag === "div") out.open("div", { class: "raw-html", "data-line": line });
  else out.open("span", { class: "raw-html" });
  out.text(showText(tag === "div" ? html.trimEnd() : html));
  out.close(tag);
}

/** What a reader sees of a line, without its marks. */
export function visibleText(tokens: readonly Token[]): string {
  const seen = tokens.map((token) => {
    if (token.type === "image") return pictureName(token);
    if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
    if (token.type === "html_inline" && BREAK.test(token.content)) return "";
    return showText(token.content);
  });
  return seen.join("").trim();
}

function writeAround(out: HtmlWriter, tag: Tag, text: string): void {
  out.open(tag);
  out.text(text);
  out.close(tag);
}

function openLink(out: HtmlWriter, token: Token, request: RenderRequest, isWithin: boolean): "a" | "span" {
  const to = isWithin ? null : safeLink(String(token.attrGet("href") ?? ""), request);
  if (!to) {
    out.open("span", { class: isWithin ? undefined : "dead-link" });
    return "span";
  }
  if (to.leads === "outside") out.open("a", { href: to.href, rel: "noreferrer nofollow", class: "outside" });
  else out.open("a", { href: to.href });
  return "a";
}

/** Pictures are never fetched: a remote one would tell its host who reads this record. */
function writePicture(out: HtmlWriter, token: Token, request: RenderRequest, isWithin: boolean): void {
  const to = isWithin ? null : safeLink(String(token.attrGet("src") ?? ""), request);
  if (to) out.open("a", { href: to.href, rel: "noreferrer nofollow", class: "picture" });
  else out.open("span", { class: "picture" });
  out.text(pictureName(token));
  out.close(to ? "a" : "span");
}

function pictureName({ children }: Token): string {
  return visibleText(children ?? []) || "picture";
}

/** A footnote's number, leading to it; the second of one footnote comes back to itself. */
function writeReference(out: HtmlWriter, { meta }: Token, request: RenderRequest, isWithin: boolean): void {
  const number = Number(meta?.number);
  const again = Number(meta?.time) > 1 ? `-${Number(meta?.time)}` : "";
  out.open("sup");
  if (!isWithin) {
    const id = footnoteId(`fnref-${number}${again}`, request);
    out.open("a", { href: `#${footnoteId(`fn-${number}`, request)}`, id });
  }
  out.text(String(number));
  if (!isWithin) out.close("a");
  out.close("sup");
}
