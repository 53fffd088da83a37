import type { RecordKind } from "./vocabulary";

const RECORD_NOUNS: Record<RecordKind, readonly [one: string, many: string]> = {
  prompt: ["prompt", "prompts"],
  decision: ["decision", "decisions"],
  document: ["document", "documents"],
  minutes: ["minutes", "minutes"],
};

/** The word for so many: "error" of 1, "errors" of 2 and of 0. */
export function nounOf(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** A number with its word: "1 error", "1,200 errors". */
export function counted(count: number, one: string, many?: string): string {
  return `${count.toLocaleString("en")} ${nounOf(count, one, many)}`;
}

/** Records of a kind, or of any, with the word for so many. */
export function countedRecords(count: number, kind: RecordKind | null): string {
  return counted(count, ...recordNouns(kind));
}

/** The word for one record of a kind and for several; null: records of any. */
export function recordNouns(kind: RecordKind | null): readonly [one: string, many: string] {
  return kind === null ? ["record", "records"] : RECORD_NOUNS[kind];
}
