import { indexLines, lineText } from "../../records/line-index";
import type { ParsedRecord } from "../../records/record";
import { maskRecord } from "../../records/showing/mask-record";
import { sha256 } from "../../sha256";
import { readFile } from "../../sources/read-file";
import type { YamlReader } from "../../sources/read-yaml";
import { type FileContent, readRecords } from "./read-records";

/** A file to look at. */
export type FileQuestion = {
  /** Relative to the source, with `/`. */
  path: string;
  /** Its bytes' hash as far as one is known: then these bytes are not read into a record. */
  knownSha256: string | null;
  /** Only the hash is asked for. */
  hashOnly: boolean;
};

/** The stamp is that of exactly the bytes that were read. */
type Stamp = { size: number; mtimeMs: number; inode: number; sha256: string };

/** What was found. Plain data: it crosses from thread to thread. */
export type FileAnswer =
  | { is: "unread"; reason: string; isGone: boolean }
  | ({ is: "hashed" } & Stamp)
  | ({
      is: "record";
      /** Secrets are masked. */
      record: ParsedRecord;
      secretCount: number;
      /** Hash of the line of each of its suggestions. */
      quoteHashes: string[];
    } & Stamp);

/**
 * Read files of a source and understand those that are not known, in their order. Touches no
 * database: this is the part of a sync that another thread can do while the first one writes.
 *
 * @param root real path of the source
 */
export async function readFiles(
  root: string,
  questions: readonly FileQuestion[],
  yaml: Pick<YamlReader, "read">,
): Promise<FileAnswer[]> {
  const contents: FileContent[] = [];
  const waiting: number[] = [];
  const answers = questions.map(({ path, knownSha256, hashOnly }, index): FileAnswer => {
    const reading = readFile(root, path);
    if (!reading.ok) return { is: "unread", reason: reading.reason, isGone: reading.isGone };
    const { bytes, size, mtimeMs, inode } = reading;
    const hash = sha256(bytes);
    if (!hashOnly && hash !== knownSha256) {
      contents.push({ path, bytes, sha256: hash });
      waiting.push(index);
    }
    return { is: "hashed", size, mtimeMs, inode, sha256: hash };
  });
  const records = await readRecords(contents, yaml);
  records.forEach((parsed, at) => {
    const index = waiting[at] as number;
    const hashed = answers[index];
    if (hashed?.is !== "hashed") return;
    const { record, secretCount } = maskRecord(parsed);
    answers[index] = { ...hashed, is: "record", record, secretCount, quoteHashes: quoteHashes(record) };
  });
  return answers;
}

function quoteHashes(record: ParsedRecord): string[] {
  if (record.suggestions.length === 0) return [];
  const lines = indexLines(record.text);
  return record.suggestions.map(({ line }) => sha256(lineText(lines, line).trim()));
}
