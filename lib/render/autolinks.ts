import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";

/** Half-open UTF-16 range of an address in a text. */
type Found = { start: number; end: number; href: string };

const SCHEME = /(?:^|[^a-z])(https?)$/i;
const HOST = /^[\p{L}\p{N}_.-]+/u;
const BEFORE_WWW = /[\s*_~([\]]/;
const MAIL_HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/i;
const IN_MAIL_NAME = /[a-z0-9.+_-]/i;
const ENTITY_END = /&[a-z0-9]{1,40};$/i;
const MOST = 2000;

/**
 * Addresses that nobody marked as links, by GitHub's rules: `http://…`, `https://…`, `www.…` and mail. The
 * parser's own finder knows other schemes and other ends. Linear.
 */
export function autolinks(md: MarkdownIt): void {
  // Before emphasis is looked for: `https://example.org/_a_b` holds none.
  md.inline.ruler.at("linkify", webAddress);
  md.core.ruler.at("linkify", () => {});
  md.core.ruler.push("autolinks", linkTexts);
}

function webAddress(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (state.linkLevel > 0 || !src.startsWith("://", pos)) return false;
  // In the text, and only then in what is pending: to look at the end of that joins all of it anew.
  const scheme = SCHEME.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (!scheme) return false;
  const end = addressEnd(src.slice(pos + 3, Math.min(posMax, pos + MOST)), 1);
  if (end === 0 || !state.pending.endsWith(scheme)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    const text = scheme + src.slice(pos, pos + 3 + end);
    const open = state.push("link_open", "a", 1);
    open.attrs = [["href", text]];
    state.push("text", "", 0).content = text;
    state.push("link_close", "a", -1);
  }
  state.pos += 3 + end;
  return true;
}

function linkTexts({ tokens, Token }: StateCore): void {
  for (const block of tokens) {
    if (block.type !== "inline" || !block.children || !/@|www\./i.test(block.content)) continue;
    let links = 0;
    block.children = block.children.flatMap((token): Token[] => {
      if (token.type === "link_open") links++;
      if (token.type === "link_close") links--;
      if (token.type !== "text" || links > 0) return [token];
      return withLinks(token, Token);
    });
  }
}

function withLinks(token: Token, Make: StateCore["Token"]): Token[] {
  const text = token.content;
  const made: Token[] = [];
  const push = (type: string, nesting: 1 | 0 | -1, content = "") => {
    const one = new Make(type, "", nesting);
    one.content = content;
    made.push(one);
    return one;
  };
  let at = 0;
  for (const { start, end, href } of findAddresses(text)) {
    if (start > at) push("text", 0, text.slice(at, start));
    push("link_open", 1).attrs = [["href", href]];
    push("text", 0, text.slice(start, end));
    push("link_close", -1);
    at = end;
  }
  if (at === 0) return [token];
  if (at < text.length) push("text", 0, text.slice(at));
  return made;
}

/** `www.` and mail addresses in a text, in order. */
export function findAddresses(text: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(/@|www\./gi)) {
    if (index < from) continue;
    const one = sign === "@" ? mailAt(text, index, from) : wwwAt(text, index);
    if (!one) continue;
    found.push(one);
    from = one.end;
  }
  return found;
}

function wwwAt(text: string, start: number): Found | null {
  if (start > 0 && !BEFORE_WWW.test(text[start - 1] ?? "")) return null;
  const end = start + addressEnd(text.slice(start, start + MOST), 2);
  return end === start ? null : { start, end, href: `http://${text.slice(start, end)}` };
}

function mailAt(text: string, at: number, from: number): Found | null {
  let start = at;
  while (start > from && at - start < 64 && IN_MAIL_NAME.test(text[start - 1] ?? "")) start--;
  const host = MAIL_HOST.exec(text.slice(at + 1, at + 255))?.[0];
  if (start === at || text[start - 1] === "/" || !host || /[-_]$/.test(host)) return null;
  const end = at + 1 + host.length;
  return { start, end, href: `mailto:${text.slice(start, end)}` };
}

/** Length of the address that a text begins with, its host included; 0 when there is none. */
function addressEnd(text: string, leastParts: 1 | 2): number {
  const host = HOST.exec(text)?.[0].replace(/[._-]+$/, "") ?? "";
  const parts = host.split(".");
  if (host === "" || parts.length < leastParts || parts.slice(-2).some((part) => part.includes("_")))
    return 0;
  if (parts.includes("")) return 0;
  const end = text.search(/[\s<]/);
  return trimmed(end === -1 ? text : text.slice(0, end)).length;
}

/** Without what ends a sentence, or what stands around the address, rather than in it. */
function trimmed(address: string): string {
  const open = { ")": 0, "]": 0 };
  for (const unit of address) {
    if (unit === "(" || unit === ")") open[")"] += unit === "(" ? 1 : -1;
    if (unit === "[" || unit === "]") open["]"] += unit === "[" ? 1 : -1;
  }
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? "";
    if ((last === ")" || last === "]") && open[last] < 0) open[last]++;
    else if (last === ";") {
      const entity = ENTITY_END.exec(address.slice(Math.max(0, end - 42), end));
      if (entity) end -= entity[0].length - 1;
    } else if (!/[?!.,:*_~"']/.test(last)) break;
  }
  return address.slice(0, end);
}
