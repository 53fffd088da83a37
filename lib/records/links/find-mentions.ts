import { type LineIndex, lineAt, lineCount, lineEnd, lineStart, lineText } from "../line-index";
import { type CodeMarks, PROSE } from "../mark-code";
import type { Link, LinkRel } from "../record";
import { findPaths } from "./find-paths";

/** A record names at most this many others; more is an index. */
const MOST = 150;

const MENTION =
  /\]\(\s*<?([^()\s<>]{1,500})|(https?:\/\/[^\s<>()\]"'`]{1,500})|\b((?:ADR|PHR)[- ]?\d{1,8}(?!\d))|\b(?:(PR|pull request|MR|merge request)|(issue|ticket|fixes|closes|resolves))s?:? #(\d{1,8})\b|\bcommits? `?([0-9a-f]{7,40})\b/gi;

/** One of these is in every line that mentions anything; the rest is never taken apart. Without the flag `u`, nine times faster. */
const HINT = /\.m(?:d|arkdown)|https?:|#\d|\b(?:ADR|PHR)[- ]?\d|\bcommits? `?[0-9a-f]{7}/gi;
/** More than a path: what only `MENTION` reads. */
const BEYOND_PATHS = /\]\(|:\/\/|#\d|(?:ADR|PHR)[- ]?\d|commit/i;
/** Lines with a hint that are taken apart: of a file that is one long list the beginning is enough. */
const MOST_LINES = 20_000;

/**
 * What the prose of a record mentions: other records by path, link or id (`ADR-0007`, `PHR-0012`),
 * pull requests, issues and commits. Code and comments are passed over; each thing is named once,
 * where it is met first. Linear in the text.
 *
 * @param from first line of the body
 */
export function findMentions(lines: LineIndex, marks: CodeMarks, from: number): Link[] {
  const found: Link[] = [];
  const seen = new Set<string>();
  if (from > lineCount(lines)) return found;
  HINT.lastIndex = lineStart(lines, from);
  let looked = 0;
  for (let hint = HINT.exec(lines.text); hint; hint = HINT.exec(lines.text)) {
    const line = lineAt(lines, hint.index);
    HINT.lastIndex = Math.max(lineEnd(lines, line), hint.index + 1);
    if (marks.kinds[line - 1] !== PROSE) continue;
    if (++looked > MOST_LINES || found.length >= MOST) break;
    for (const mention of mentionsOf(lineText(lines, line).slice(0, 8000))) {
      if (found.length >= MOST || seen.has(`${mention.rel} ${mention.target}`)) continue;
      seen.add(`${mention.rel} ${mention.target}`);
      found.push({ ...mention, resolved: null, evidence: `line ${line} mentions ${mention.target}`, line });
    }
  }
  return found;
}

type Mention = { rel: LinkRel; target: string };

function mentionsOf(text: string): Mention[] {
  const found: Mention[] = [];
  let covered: { start: number; end: number }[] = [];
  for (const match of BEYOND_PATHS.test(text) ? text.matchAll(MENTION) : []) {
    covered.push({ start: match.index, end: match.index + match[0].length });
    const mention = readMention(match);
    if (mention) found.push(mention);
  }
  if (covered.length > MOST) covered = covered.slice(0, MOST);
  for (const { path, start } of findPaths(text)) {
    if (!covered.some((range) => start >= range.start && start < range.end))
      found.push({ rel: "mentions", target: path });
  }
  return found;
}

function readMention(match: RegExpMatchArray): Mention | null {
  const [, linked, web, id, pull, issue, number, commit] = match;
  if (number) return { rel: pull ? "pr" : issue ? "ticket" : "mentions", target: `#${number}` };
  if (commit) return { rel: "commit", target: commit };
  if (id) return { rel: "mentions", target: id.toUpperCase().replace(" ", "-") };
  const url = (linked ?? web ?? "").replace(/[.,;:!?*_]+$|[\ud800-\udbff]$/, "");
  if (/^https?:/i.test(url)) {
    const rel = relOfAddress(url);
    return rel && { rel, target: url };
  }
  return /\.(?:md|markdown)(?:[?#]|$)/i.test(url) ? { rel: "mentions", target: url } : null;
}

/** What a web address is, when it is something a record is tied to. */
function relOfAddress(url: string): LinkRel | null {
  const path = url.slice(0, 500).replace(/[?#].*$/, "");
  if (/\/(?:pull|pulls|merge_requests|pull-requests)\/\d+(?:\/|$)/.test(path)) return "pr";
  if (/\/(?:issues|browse|work_items)\/[\w-]*\d+$/.test(path)) return "ticket";
  if (/\/commits?\/[0-9a-f]{7,40}$/.test(path)) return "commit";
  return /\.(?:md|markdown)$/i.test(path) ? "mentions" : null;
}
