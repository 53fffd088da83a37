/** Half-open range of UTF-16 units. */
export type Range = { start: number; end: number };

/** A link of a value: its text, its target, and the whole of it. */
export type MaskedLink = Range & { text: Range; target: Range | null };

/** What a value says once its dress is taken off; every offset still fits the raw value. */
export type Masked = {
  /** As long as the raw value; marks of emphasis, code, comments, tags and targets are spaces. */
  text: string;
  links: MaskedLink[];
};

/**
 * Blank out what is no word: HTML comments and tags, emphasis, code ticks, struck-through text,
 * brackets and targets of links, emoji short codes, escapes. Offsets are kept, so that what is read
 * here can be edited there. Every scan looks forward from where the last one ended: linear.
 */
export function maskMarkdown(raw: string): Masked {
  const out = raw.split("");
  const links: MaskedLink[] = [];
  const blank = (start: number, end: number) => {
    for (let i = start; i < end && i < out.length; i++) out[i] = " ";
  };
  const missing = new Set<string>();
  const find = (needle: string, from: number): number => {
    if (missing.has(needle)) return -1;
    const at = raw.indexOf(needle, from);
    if (at === -1) missing.add(needle);
    return at;
  };
  for (let i = 0; i < raw.length; i++) {
    const unit = raw[i];
    if (unit === "\\") {
      blank(i, i + 1);
      i++;
    } else if (unit === "<") {
      const comment = raw.startsWith("<!--", i);
      const close = find(comment ? "-->" : ">", i);
      if (close === -1 || (!comment && !/[a-z/]/i.test(raw[i + 1] ?? ""))) continue;
      const end = close + (comment ? 3 : 1);
      if (comment || !raw.slice(i, end).includes("://")) blank(i, end);
      i = end - 1;
    } else if (unit === "~" && raw[i + 1] === "~") {
      const close = find("~~", i + 2);
      if (close === -1) continue;
      blank(i, close + 2);
      i = close + 1;
    } else if (unit === "*" || unit === "`" || (unit === "_" && !isInsideWord(raw, i))) {
      blank(i, i + 1);
    } else if (unit === "]") {
      const open = out.lastIndexOf("[", i);
      const close = raw[i + 1] === "(" ? find(")", i + 2) : raw[i + 1] === "[" ? find("]", i + 2) : -1;
      blank(i, i + 1);
      if (open === -1) continue;
      blank(open, open + 1);
      const start = raw[open - 1] === "!" ? open - 1 : open;
      blank(start, open);
      const text = { start: open + 1, end: i };
      if (close === -1) {
        links.push({ start, end: i + 1, text, target: null });
        continue;
      }
      links.push({ start, end: close + 1, text, target: { start: i + 2, end: close } });
      blank(i + 1, close + 1);
      i = close;
    } else if (unit === ":") {
      const end = shortCodeEnd(raw, i);
      if (end !== -1) {
        blank(i, end);
        i = end - 1;
      }
    }
  }
  return { text: out.join(""), links };
}

function isInsideWord(raw: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(raw[at - 1] ?? " ") && /[\p{L}\p{N}]/u.test(raw[at + 1] ?? " ");
}

/** Where `:white_check_mark:` ends; -1 when no short code begins here. */
function shortCodeEnd(raw: string, at: number): number {
  let end = at + 1;
  while (end < raw.length && end - at < 40 && /[a-z0-9_+-]/.test(raw[end] ?? "")) end++;
  return raw[end] === ":" && end - at > 2 && /[a-z]/.test(raw[at + 1] ?? "") ? end + 1 : -1;
}
