import type { DecodedText } from "./decode-text";
import type { HeaderEntry, YamlReading } from "./header/header";
import type { LineIndex } from "./line-index";
import type { CodeMarks } from "./mark-code";
import type { Problem } from "./record";
import type { RecordPlace } from "./record-place";

/** A file's bytes as text, and where its lines begin. */
export type DecodedLines = DecodedText & { lines: LineIndex };

/** What `parseRecord` is given. */
export type RecordInput = {
  /** Relative to the source, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** The same bytes as text with its lines, where somebody has them already (`decodeLines`). */
  decoded?: DecodedLines;
  /** sha256 of the bytes, hex. */
  sha256: string;
  /** What the strict reader said about `needsYaml(text)`; null when it was not asked. */
  yaml: YamlReading | null;
  /** A hash of text (hex); handed in because the core computes none. */
  digest: (text: string) => string;
};

/**
 * How a header was found: between dashes; dashes with everything on one line; dashes that nothing
 * closes; keys without dashes; `**KEY**: value` lines under a heading; inside a code fence; none.
 */
export type HeaderShape =
  | "dashes"
  | "one-line"
  | "unterminated"
  | "bare-keys"
  | "inline-meta"
  | "in-code-fence"
  | "none";

/** A record's header, read. */
export type Header = {
  shape: HeaderShape;
  /** Who read it: strict YAML, the plain line reader where it provably agrees, or by repair. */
  reader: "strict" | "repaired" | "none";
  /** In file order; `line` counts from 1 in the FILE. Keys as written. */
  entries: HeaderEntry[];
  /** Lines of the header with its dashes; null when there is none. */
  startLine: number | null;
  endLine: number | null;
  /** Where the body begins: offset (UTF-16 units into the decoded text) and line. */
  bodyStart: number;
  bodyLine: number;
};

/** What a reader of one kind of record (`parsePrompt`, `parseDecision`, …) is given. */
export type DecodedRecord = {
  path: string;
  place: RecordPlace;
  sha256: string;
  digest: (text: string) => string;
  /** Decoded: BOM and NUL removed. */
  text: string;
  lines: LineIndex;
  /** Code fences and HTML comments of the body; header lines are marked as prose. */
  marks: CodeMarks;
  header: Header;
  /** Found while decoding and reading the header; the record's own problems come after them. */
  problems: Problem[];
};

/** Of decisions only dashes count as a header: `# Title` and `- Status: x` below it are body. */
export type DecisionInput = DecodedRecord;
