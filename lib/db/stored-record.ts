import type { Link, ParsedRecord } from "../records/record";
import type { RecordSummary } from "../records/record-summary";

/** One record as sync hands it to the database: what the parser read, and what only sync knows. */
export type StoredRecord = {
  /** The record's identity: 26 characters, kept when it moves. */
  key: string;
  /**
   * As parsed, with secrets in `text` already masked by as many dots (same length, so that every
   * span still holds). Its `links` are kept unresolved here; `putLinks` writes the resolved ones.
   */
  record: ParsedRecord;
  /** Masked places in the text; 0 when there are none. */
  secretCount: number;
  /** Hash of the quoted line of each of `record.suggestions`, in their order. */
  quoteHashes: readonly string[];
  /** Id of a row that `putFeatures` wrote, or null. */
  featureId: string | null;
  /** When the file was last changed: the commit's author date, else the file's time. ISO-8601 UTC. */
  updatedAt: string;
  /**
   * The author date of the last commit that tells when it was written: one of many records at once does not.
   * ISO-8601 UTC; null where none is known.
   */
  committedAt: string | null;
  /** The file's stamp, by which an unchanged one is passed over. */
  size: number;
  mtimeMs: number;
  inode: number;
};

/** A feature of a source; counts are filled by `refreshFeatureCounts`. */
export type StoredFeature = {
  id: string;
  base: string;
  folder: string;
  /** Unique in the source. */
  slug: string;
  title: string;
  number: number | null;
};

/** The links of one record as resolved over the whole source: `resolved` is a record's path or null. */
export type StoredLinks = {
  recordId: number;
  links: readonly (Link & { toId: number | null })[];
};

/** A suggestion as said once, however often; `occurrences` are (record id, ordinal from 0). */
export type StoredCard = {
  id: string;
  featureKey: string | null;
  brief: string;
  briefKey: string;
  slug: string | null;
  createdAt: string;
  occurrences: { recordId: number; ordinal: number }[];
};

/** What resolving links and features over a whole source needs of each record, changed or not. */
export type LinkInput = RecordSummary & {
  recordId: number;
  key: string;
  featureId: string | null;
  goneAt: string | null;
};
