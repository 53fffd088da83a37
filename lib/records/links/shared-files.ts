import type { RecordSummary } from "../record-summary";

/** Two records that touched the same files; `from` is the later one. */
export type SharedFiles = { from: string; to: string; files: string[] };

/** A file that more records than this touch ties none of them together. */
const COMMON = 25;
/** Links of this kind that one record gets, the strongest first. */
const MOST = 5;

/**
 * Pairs of records that touched the same files, at most five a record, from the later to the
 * earlier one. By an inverted list with common files left out: linear in the files named.
 */
export function findSharedFiles(records: readonly RecordSummary[]): SharedFiles[] {
  const touching = new Map<string, number[]>();
  const files = records.map((record) => [
    ...new Set(record.files.slice(0, 200).flatMap((file) => pathOf(file) ?? [])),
  ]);
  files.forEach((own, i) => {
    for (const file of own) {
      const list = touching.get(file);
      if (list) list.push(i);
      else touching.set(file, [i]);
    }
  });
  const found: SharedFiles[] = [];
  const rank = ranksByTime(records);
  files.forEach((own, i) => {
    const shared = new Map<number, string[]>();
    for (const file of own) {
      const list = touching.get(file) ?? [];
      if (list.length > COMMON) continue;
      for (const other of list) {
        if ((rank[other] ?? 0) >= (rank[i] ?? 0)) continue;
        const names = shared.get(other);
        if (names) names.push(file);
        else shared.set(other, [file]);
      }
    }
    if (shared.size === 0) return;
    const best = [...shared].sort(
      (a, b) => b[1].length - a[1].length || (rank[b[0]] ?? 0) - (rank[a[0]] ?? 0),
    );
    for (const [other, names] of best.slice(0, MOST)) {
      found.push({ from: records[i]?.path ?? "", to: records[other]?.path ?? "", files: names });
    }
  });
  return found;
}

/** The place of each record in the order of dates, then paths. */
function ranksByTime(records: readonly RecordSummary[]): Uint32Array {
  const keys = records.map((record) => `${record.date ?? ""} ${record.path}`);
  const order = keys.map((_, i) => i).sort((a, b) => ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1));
  const rank = new Uint32Array(records.length);
  order.forEach((record, at) => {
    rank[record] = at;
  });
  return rank;
}

/** The path in an entry such as `src/a.ts (new)` or `- src/b.ts: fixed`; null when it names none. */
export function pathOf(entry: string): string | null {
  const word = /[^\s`"'*()<>,;]*[\w-]+[./][^\s`"'*()<>,;:]*[\w-]/.exec(entry.slice(0, 400))?.[0];
  if (!word || /^https?:/i.test(word) || !/[/]|\.\w{1,8}$/.test(word)) return null;
  return word.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}
