import { decisionKey } from "../decisions/decision-keys";
import type { Range } from "./status-mask";

/** A badge image that states a status: what it says, and where its address stands in the text. */
export type StatusBadge = { said: string; url: Range };

/**
 * Read badges such as `![status](https://img.shields.io/badge/status-accepted-green)`,
 * `https://badgen.net/badge/ADR/approved/green` or `?label=status&message=accepted`. The label or
 * the alternative text must name a status or a decision, unless the badge stands where a status
 * belongs anyway.
 *
 * @param text a line, or the part of one
 * @param isStatusPlace whether the line is the content of a status section
 */
export function readBadge(text: string, isStatusPlace: boolean): StatusBadge | null {
  for (const match of text.slice(0, 4000).matchAll(/!\[([^\]]{0,200})\]\(\s*([^)\s]{1,1000})/g)) {
    const [whole, alt = "", url = ""] = match;
    const start = match.index + whole.length - url.length;
    const found = badgeWords(url);
    if (!found) continue;
    const isNamed = [found.label, alt].some((name) => namesStatus(name));
    if (isNamed || isStatusPlace) return { said: found.message, url: { start, end: start + url.length } };
  }
  return null;
}

function namesStatus(name: string): boolean {
  const first = name.split(/[:：]/)[0] ?? "";
  return decisionKey(first) === "status" || /^(?:adr|decision|rfc)$/i.test(first.trim());
}

/** Label and message of a badge's address; the colour at its end is dropped. */
function badgeWords(url: string): { label: string; message: string } | null {
  const query = /[?&]message=([^&#]*)/.exec(url);
  if (query)
    return { label: decode(/[?&]label=([^&#]*)/.exec(url)?.[1] ?? ""), message: decode(query[1] ?? "") };
  const path = /\/badge\/([^?#]+)/
    .exec(url)?.[1]
    ?.replace(/\.(?:svg|png)$/, "")
    .replace(/\/$/, "");
  if (!path) return null;
  const slashed = path.split("/").filter((part) => part !== "");
  if (slashed.length >= 2) return { label: decode(slashed[0] ?? ""), message: decode(slashed[1] ?? "") };
  // shields.io: parts joined by one dash; a dash within a part is doubled, a blank is `_`.
  const parts = path.replaceAll("--", "\u0000").split("-");
  const words = parts.map((part) =>
    decode(part.replaceAll("\u0000", "-").replaceAll("__", "\u0001").replaceAll("_", " ")),
  );
  if (words.length >= 3) return { label: words[0] ?? "", message: words[1] ?? "" };
  return words.length === 2 ? { label: "", message: words[0] ?? "" } : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " ")).replaceAll("\u0001", "_");
  } catch {
    return part;
  }
}
