/** Columns that lists are faceted and commonly filtered by; few values each. */
export const CODED = [
  "kind",
  "number",
  "documentKind",
  "dialect",
  "status",
  "stage",
  "model",
  "user",
  "month",
  "sortDate",
  "goneAt",
  "sourceId",
  "featureId",
  // Beside every page stands how many have one: asked of the database, each is a walk through all records.
  "problemCount",
  "suggestionCount",
] as const;
export type CodedColumn = (typeof CODED)[number];
const CODED_TERMS = ["label", "person"] as const;
export type CodedTerm = (typeof CODED_TERMS)[number];

/** Each distinct value once; "" stands for none. `codes` holds its place for every record. */
export type Coded = { values: string[]; codes: Int32Array };
/** Each distinct value once, and the records that have it, as places in `ids`. */
export type Posted = { values: string[]; places: Int32Array[] };

/**
 * The narrow columns of all records in typed arrays: counting a facet over them takes a millisecond where
 * the database takes fifty. `ids` are row ids in ascending order; a record's place there is its place everywhere.
 */
export type RecordColumns = {
  ids: Int32Array;
  coded: Record<CodedColumn, Coded>;
  terms: Record<CodedTerm, Posted>;
  /** Places in the order of lists: the newest first, of one date the one added last. */
  byDate: Int32Array;
  /** Where each place stands in `byDate`. */
  newness: Int32Array;
  features: Map<string, { slug: string; folder: string; title: string }>;
};
