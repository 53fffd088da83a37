/**
 * What a plan may ask of a record. The names are those of the table `Record`, besides the ones that
 * stand in `Source` and `Feature`; the compiler of each database maps them, and
 * `QueryableRecord` holds them for the evaluator.
 */
const TEXT_COLUMNS = [
  /** No operator asks for it: what the rule of turns selects is named by it (plan/resolve-turns.ts). */
  "key",
  "kind",
  "documentKind",
  "dialect",
  "path",
  "number",
  "status",
  "statusRaw",
  "stage",
  "stageRaw",
  "model",
  "surface",
  "user",
  "branch",
  "command",
  /** Source.slug */
  "sourceSlug",
  /** Feature.slug and Feature.folder */
  "featureSlug",
  "featureFolder",
  "featureRaw",
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

const NUMBER_COLUMNS = [
  "numberValue",
  "words",
  "fileCount",
  "testCount",
  "taskTotal",
  "problemCount",
  "errorCount",
  "suggestionCount",
] as const;
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** ISO text: a day (`YYYY-MM-DD`) or a moment in UTC (`YYYY-MM-DDTHH:MM:SS…Z`). */
const DATE_COLUMNS = [
  "date",
  "sortDate",
  "updatedAt",
  "goneAt",
  /** When the first revision of the record was made; null where no history is known. */
  "createdAt",
  /** Since when it is somebody's turn in its open review; no column of a table (plan/resolve-turns.ts). */
  "waitingSince",
] as const;
export type DateColumn = (typeof DATE_COLUMNS)[number];

const FLAG_COLUMNS = [
  "hasSecret",
  /** Somebody said something of it, in a review or with a verdict. */
  "hasComments",
  /** No link joins it with another record, in either direction. */
  "isOrphan",
  /** Holds a suggestion that somebody put off, until a day that has not come. */
  "isLater",
  /** Waits for a word: an open review, or a suggestion nobody has answered. */
  "isOpen",
  /** Its last call is over, and the review has not been closed. */
  "isOverdue",
  /** Its text has changed since people gave their word. */
  "isStale",
  /** The file says accepted, and nobody is known to have said yes. */
  "isUnconsented",
] as const;
export type FlagColumn = (typeof FLAG_COLUMNS)[number];

/**
 * `RecordTerm.field`; what stands under each is written by `termsOf` (terms-of.ts) alone. `reviewer`,
 * `position` and `opener` stand in the latest review of a decision; `turn` and `needs` are what the rule of
 * turns says of its open one (plan/resolve-turns.ts).
 */
const TERM_FIELDS = [
  "label",
  "decider",
  "author",
  "person",
  "file",
  "test",
  "spec",
  "adr",
  "phr",
  "pr",
  "commit",
  "reviewer",
  "position",
  "opener",
  "turn",
  "needs",
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/**
 * Parts of the text that can be searched apart. `comments` is what people said of the record; `rest` is what
 * of its file none of the others holds.
 */
export const TEXT_PARTS = [
  "title",
  "prompt",
  "response",
  "outcome",
  "decision",
  "consequences",
  "comments",
  "rest",
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
