import type { ParsedRecord } from "./record";

/** What looking at all records of a source together needs of each; slim, because it holds 100,000 of them. */
export type RecordSummary = Pick<
  ParsedRecord,
  | "path"
  | "kind"
  | "documentKind"
  | "number"
  | "id"
  | "title"
  | "date"
  | "feature"
  | "featureRaw"
  | "status"
  | "statusLine"
  | "links"
  | "files"
>;
