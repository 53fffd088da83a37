import type { RecordSummary } from "./record-summary";

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
  files.forEach((own, i) => {
    const shared = new Map<number, string[]>();
    for (const file of own) {
      const list = touching.get(file) ?? [];
      if (list.length > COMMON) continue;
      for (const other of list) {
        if (other === i || !isEarlier(records[other], records[i])) continue;
        const names = shared.get(other);
        if (names) names.push(file);
        else shared.set(other, [file]);
      }
    }
    const best = [...shared].sort(
      (a, b) => b[1].length - a[1].length || (time(records[b[0]]) < time(records[a[0]]) ? -1 : 1),
    );
    for (const [other, names] of best.slice(0, MOST)) {
      found.push({ from: records[i]?.path ?? "", to: records[other]?.path ?? "", files: names });
    }
  });
  return found;
}

/** The path in an entry such as `src/a.ts (new)` or `- src/b.ts: fixed`; null when it names none. */
export function pathOf(entry: string): string | null {
  const word = /[^\s`"'*()<>,;]*[\w-]+[./][^\s`"'*()<>,;:]*[\w-]/.exec(entry.slice(0, 400))?.[0];
  if (!word || /^https?:/i.test(word) || !/[/]|\.\w{1,8}$/.test(word)) return null;
  return word.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}

function time(record: RecordSummary | undefined): string {
  return `${record?.date ?? ""} ${record?.path ?? ""}`;
}

function isEarlier(a: RecordSummary | undefined, b: RecordSummary | undefined): boolean {
  return time(a) < time(b);
}
