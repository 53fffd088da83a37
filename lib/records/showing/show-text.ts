import { findLocalPaths } from "./local-paths";
import { nameOf, showControls } from "./show-controls";

/** Nearly every text holds none of what is changed: one look decides. */
const SUSPECT = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|[/:\\]/;
const CHANGED = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/**
 * Text of a source as it may stand on a page: direction controls by their names, absolute local paths
 * without the folders of somebody's machine. Shown again it stays the same. The file keeps it all.
 */
export function showText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return showControls(shortenLocalPaths(text));
}

/** The text with the beginning of every absolute local path in its short form. */
function shortenLocalPaths(text: string): string {
  let shown = "";
  let at = 0;
  for (const { start, end, short } of findLocalPaths(text)) {
    shown += text.slice(at, start) + short;
    at = end;
  }
  return at === 0 ? text : shown + text.slice(at);
}

type Marked = { text: string; marks: [number, number][] };

/** As `showText`, with the ranges that are marked in it moved along; one inside of what went covers what came. */
export function showMarked<T extends Marked>(marked: T): T {
  if (!SUSPECT.test(marked.text)) return marked;
  const controls = [...marked.text.matchAll(CHANGED)].map(({ index, 0: control }) => ({
    start: index,
    end: index + 1,
    short: nameOf(control),
  }));
  const paths = findLocalPaths(marked.text);
  const loose = controls.filter(
    ({ start }) => !paths.some((path) => start >= path.start && start < path.end),
  );
  const changes = [...paths, ...loose].sort((a, b) => a.start - b.start);
  if (changes.length === 0) return marked;
  let shown = "";
  let at = 0;
  const moved: { start: number; end: number; to: number; toEnd: number }[] = [];
  for (const { start, end, short } of changes) {
    shown += marked.text.slice(at, start);
    moved.push({ start, end, to: shown.length, toEnd: shown.length + short.length });
    shown += short;
    at = end;
  }
  shown += marked.text.slice(at);
  const place = (unit: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { start, end, to, toEnd } of moved) {
      if (unit < start || (isEnd && unit === start)) break;
      if (isEnd ? unit <= end : unit < end) return isEnd ? toEnd : to;
      shift = toEnd - end;
    }
    return unit + shift;
  };
  const marks = marked.marks.map(([start, end]): [number, number] => [place(start, false), place(end, true)]);
  return { ...marked, text: shown, marks: joined(marks) };
}

/** Two words of a path that went are marked as the one short form that came. */
function joined(marks: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of marks) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
