import type { FeatureRef } from "./record";
import type { DocumentKind, RecordKind } from "./vocabulary";

/** What a path alone says about a record, before anyone opens the file. */
export type RecordPlace = {
  kind: RecordKind;
  documentKind: DocumentKind | null;
  /** Digits of the file name as written ("0007", "20251206013400"); null when it has none. */
  number: string | null;
  /** What is left of the name without number, date and stage; may hold dots. */
  slug: string;
  /** The stage in the file name, as written; prompts only. */
  stageFromName: string | null;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ` when the name holds a valid one. */
  dateFromName: string | null;
  feature: FeatureRef | null;
};

/**
 * A record, or a file that lies in a record folder (or is named like a record) and is none, with
 * one plain sentence that says why, or null: nothing to do with us.
 */
export type PathVerdict = RecordPlace | { skip: string } | null;
