import { blankRecord } from "./blank-record";
import { parseDecision } from "./decisions/decision";
import { decodeText, textProblems } from "./decode-text";
import { parseDocument } from "./document";
import { readHeader } from "./header/read-header";
import { type HeaderSplit, splitHeader } from "./header/split-header";
import { indexLines, lineAt } from "./line-index";
import { markCode } from "./mark-code";
import { placeOfRecord } from "./place-of-record";
import { problem } from "./problems";
import { parsePrompt } from "./prompt";
import type { ParsedRecord, Problem } from "./record";
import type { DecodedLines, DecodedRecord, Header, RecordInput } from "./record-input";
import type { RecordPlace } from "./record-place";
import { findSecrets } from "./showing/mask-secrets";
import { SECRET_RULES } from "./showing/secret-rules";
import { findControl } from "./showing/show-controls";
import { findSuggestions } from "./suggestions/suggestions";

/**
 * Read one file into a record. Total: any bytes give a record and the problems found; what a reader
 * of a kind cannot take apart becomes a plain record with the problem `reading-failed`.
 */
export function parseRecord(input: RecordInput): ParsedRecord {
  const decoded = decodeRecord(input);
  try {
    const record = readKind(decoded);
    record.suggestions = findSuggestions({
      path: record.path,
      kind: record.kind,
      documentKind: record.documentKind,
      lines: decoded.lines,
      marks: decoded.marks,
      bodyLine: decoded.header.bodyLine,
      prompt: record.sections.prompt ?? null,
    });
    return record;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const record = blankRecord(decoded);
    record.problems.push(problem("reading-failed", null, `This file could not be taken apart (${why}).`));
    return record;
  }
}

function readKind(decoded: DecodedRecord): ParsedRecord {
  switch (decoded.place.kind) {
    case "prompt":
      return parsePrompt(decoded);
    case "decision":
      return parseDecision(decoded);
    default:
      return parseDocument(decoded);
  }
}

/** A path that is no record's, given anyway, is read as a document of no feature. */
function placeOf(path: string): RecordPlace {
  const place = placeOfRecord(path);
  if (place !== null) return place;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const nothing = { number: null, stageFromName: null, dateFromName: null, feature: null };
  return { kind: "document", documentKind: "other", slug: name, ...nothing };
}

/** Bytes to text and lines: what a header is looked for in, and what `parseRecord` takes as `decoded`. */
export function decodeLines(bytes: Uint8Array): DecodedLines {
  const decoded = decodeText(bytes);
  return { ...decoded, lines: indexLines(decoded.text) };
}

/** What all kinds share: text, lines, code marks, header, and the problems of the file itself. */
export function decodeRecord(input: RecordInput): DecodedRecord {
  const decoded = input.decoded ?? decodeLines(input.bytes);
  const { lines } = decoded;
  const place = placeOf(input.path);
  const problems = textProblems(decoded, lines);
  if (decoded.text.trim() === "") problems.unshift(problem("empty-record", null, "This file holds no text."));
  problems.push(...secretProblems(decoded.text, (offset) => lineAt(lines, offset)));
  problems.push(...nameProblems(input.path));
  const split = ownSplit(splitHeader(lines), place);
  const read = readHeader(split, input.yaml);
  const marks = markCode(lines, read.header.bodyLine);
  // The fence that wraps the whole file closes where a new one would seem to open.
  if (split.wrapperEnd !== null && marks.openFence === split.wrapperEnd) marks.openFence = null;
  return {
    path: input.path,
    place,
    sha256: input.sha256,
    digest: input.digest,
    text: decoded.text,
    lines,
    marks,
    header: read.header,
    problems: [...problems, ...read.problems],
  };
}

/** Only prompts are written without dashes; of other kinds such lines are body. */
function ownSplit(split: HeaderSplit, place: RecordPlace): HeaderSplit {
  if (place.kind === "prompt" || split.shape === "dashes" || split.shape === "unterminated") return split;
  const none: Header["shape"] = "none";
  return {
    ...split,
    shape: none,
    text: "",
    startLine: null,
    endLine: null,
    bodyStart: 0,
    bodyLine: 1,
    wrapperEnd: null,
  };
}

const SECRET_NAMES = new Map(SECRET_RULES.map((rule) => [rule.id, rule.about]));

/** A file's name is an address too: what is wrong with it can only be said, and mended by renaming. */
function nameProblems(path: string): Problem[] {
  const found: Problem[] = [];
  if (findSecrets(path).length > 0)
    found.push(
      problem("secret-in-text", null, "The file’s name holds what looks like a secret. Rename the file."),
    );
  const control = findControl(path);
  if (control)
    found.push(
      problem(
        "bidi-controls",
        null,
        `The file’s name holds ${control}, which changes the order it is shown in.`,
      ),
    );
  return found;
}

/** One problem a kind of secret, at its first place; the secret itself is never repeated. */
function secretProblems(text: string, lineOf: (offset: number) => number): Problem[] {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const span of findSecrets(text)) {
    if (!first.has(span.rule)) first.set(span.rule, span.start);
    counts.set(span.rule, (counts.get(span.rule) ?? 0) + 1);
  }
  return [...first].map(([rule, start]) => {
    const name = SECRET_NAMES.get(rule) ?? (rule === "private-key" ? "private key" : "secret");
    const times = counts.get(rule) ?? 1;
    const more = times > 1 ? ` (${times} times)` : "";
    return problem(
      "secret-in-text",
      lineOf(start),
      `This looks like a secret: ${name}${more}. It is masked.`,
    );
  });
}
