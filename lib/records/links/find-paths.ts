/** A path to a markdown file as it stands in a line. */
export type PathAt = { path: string; start: number; end: number };

const LONGEST_PATH = 300;
const PATH_UNIT = /[\p{L}\p{N}._~@+/\\:-]/u;

/**
 * Paths to markdown files in a line of prose: `docs/adr/0003-x.md`, `../x.md`, `C:\specs\a.md`.
 * Looks for the ending and walks back, at most 300 units: linear however the line is made.
 */
export function findPaths(text: string): PathAt[] {
  const found: PathAt[] = [];
  for (const match of text.matchAll(/\.(?:markdown|md)(?![\p{L}\p{N}])/giu)) {
    const end = match.index + match[0].length;
    const floor = Math.max(found[found.length - 1]?.end ?? 0, match.index - LONGEST_PATH);
    let start = match.index;
    while (start > floor && PATH_UNIT.test(text[start - 1] ?? "")) start--;
    while (start < match.index && /[:+]/.test(text[start] ?? "")) start++;
    if (start < match.index) found.push({ path: text.slice(start, end), start, end });
  }
  return found;
}
