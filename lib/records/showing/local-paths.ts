/** What stands in a text for the beginning of a local path: half-open UTF-16 range and its short form. */
export type LocalPathHead = { start: number; end: number; short: string };

/** Where a path of somebody's own machine begins: a home folder, a mounted drive, a drive letter. */
const ROOT =
  /(?:file:\/{2,3})?(?:\/(home|Users)\/|\/(?:mnt\/)?([a-z])\/|\/(media|Volumes)\/|([A-Za-z]):(\\{1,4}|\/)(?![\\/]))/g;
/** A unit of a name. White space, quotes, brackets and what no name holds end a path. */
const ENDS = /[\s"'`<>|:;,*?(){}[\]\\/]/;
/** Folders that a repository is known by: from there on a path says something to other readers. */
const KNOWN =
  /^(?:specs?|history|docs?|\.specify|\.claude|\.github|prompts|adrs?|src|app|apps|lib|tests?|packages|backend|frontend|scripts)$/i;
const KEPT = 3;
const MOST_KEPT = 6;
const MOST_SEGMENTS = 60;
const MOST_NAME = 200;
/** `C:\My Files\specs`: so many words may make one name, when a backslash follows. */
const MOST_WORDS = 5;

type Segment = { start: number; end: number; isFolder: boolean };

/**
 * The beginnings of absolute local paths (`/home/ali/code/app/specs/x.md`, `C:\Users\…`, `/mnt/d/…`),
 * each with what is shown in its place: `~/…/specs/x.md`, where `~` is a home folder and `…` every
 * other one. Whose machine it was is nobody's business; where in the repository is. Linear.
 */
export function findLocalPaths(text: string): LocalPathHead[] {
  const found: LocalPathHead[] = [];
  ROOT.lastIndex = 0;
  for (let match = ROOT.exec(text); match; match = ROOT.exec(text)) {
    const head = isInsideName(text, match.index) ? null : readHead(text, match);
    if (!head) continue;
    found.push(head);
    ROOT.lastIndex = Math.max(ROOT.lastIndex, head.end);
  }
  return found;
}

/** `src/home/x`, `https://x.org/home/y` and `point.com/:w:/r` are no local paths. */
function isInsideName(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}_./~…:%#=$}\\-]/u.test(text[at - 1]!);
}

function readHead(text: string, match: RegExpExecArray): LocalPathHead | null {
  const [whole, unixHome, mounted, , , separator] = match;
  const isWindows = separator?.startsWith("\\") === true;
  const segments = readSegments(text, match.index + whole.length, isWindows);
  const [first, second] = segments;
  if (!first) return null;
  const isHome = unixHome !== undefined || /^users$/i.test(text.slice(first.start, first.end));
  // `/c/x` is a drive only where a home folder follows; `/home/about` alone may be a page of a site.
  const isMount = whole.includes("/mnt/");
  if (mounted !== undefined && !isMount && !isHome) return null;
  // One name alone tells nothing, and `a:\nb` is a line break that somebody wrote out.
  if (!second && unixHome !== "Users") return null;
  const user = unixHome !== undefined ? 1 : 2;
  if (isHome && segments.length < user) return null;
  const rest = isHome ? segments.slice(user) : segments;
  const kept = rest.slice(firstKept(text, rest));
  const end = kept[0]?.start ?? segments.at(-1)!.end;
  const between = isWindows ? text.slice(first.start - separator!.length, first.start) : "/";
  const left = isHome ? (kept.length < rest.length ? ["~", "…"] : ["~"]) : ["…"];
  return { start: match.index, end, short: left.join(between) + (kept.length > 0 ? between : "") };
}

/** From the first folder that a repository is known by; else the last few names. */
function firstKept(text: string, segments: readonly Segment[]): number {
  const known = segments.findIndex(
    ({ start, end, isFolder }) => isFolder && KNOWN.test(text.slice(start, end)),
  );
  const least = Math.max(0, segments.length - (known === -1 ? KEPT : MOST_KEPT));
  return Math.max(known, least);
}

function readSegments(text: string, from: number, isWindows: boolean): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  while (segments.length < MOST_SEGMENTS) {
    const end = nameEnd(text, at, isWindows);
    if (end === at) break;
    let next = end;
    while (next < text.length && next < end + 4 && isSeparator(text[next]!)) next++;
    segments.push({ start: at, end, isFolder: next > end });
    if (next === end) break;
    at = next;
  }
  return segments;
}

function nameEnd(text: string, from: number, isWindows: boolean): number {
  const word = wordEnd(text, from, from + MOST_NAME);
  if (!isWindows || text[word] !== " ") return word;
  let end = word;
  for (let words = 1; words < MOST_WORDS && text[end] === " "; words++) {
    end = wordEnd(text, end + 1, from + MOST_NAME);
    if (text[end] === "\\") return end;
  }
  return word;
}

function wordEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < text.length && end < limit && !ENDS.test(text[end]!)) end++;
  return end;
}

function isSeparator(unit: string): boolean {
  return unit === "/" || unit === "\\";
}
