import type { Row, Transaction } from "../../db/database";
import { textOrNull } from "../../db/text-or-null";
import { decodeForEdit } from "../../records/edit/decode-for-edit";
import { isEditRefusal } from "../../records/edit/edit-refusal";
import { readDecisionText } from "../../records/edit/read-decision-text";
import { needsYaml } from "../../records/header/needs-yaml";
import type { ParsedRecord } from "../../records/record";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { sha256 } from "../../sha256";
import { readFile } from "../../sources/read-file";
import { refuseWrite } from "../../sources/write-refusal";
import { raw, type Sql, sql } from "../../sql";
import { refuseEdit } from "../reviews/refuse-edit";

/** A decision as the database knows it. `stored` is null while no sync has read its file. */
export type KnownDecision = {
  key: string;
  path: string;
  sourceId: string;
  source: string;
  sourceName: string;
  root: string;
  isGit: boolean;
  branch: string | null;
  forgeUrl: string | null;
  isGone: boolean;
  stored: { sha256: string; core: string | null } | null;
};

const COLUMNS: Sql = raw(`
  SELECT i."key", i."path", i."sourceId", i."goneAt", s."slug", s."name", s."path" AS "root", s."isGit",
    s."headBranch", s."forgeUrl", r."sha256", r."coreHash", r."kind"
  FROM "RecordIdentity" i JOIN "Source" s ON s."id" = i."sourceId" LEFT JOIN "Record" r ON r."key" = i."key"`);

/** The decision of a key in a connected source; null: there is none, or the record is no decision. */
export async function findDecision(
  db: Pick<Transaction, "rows">,
  key: string,
): Promise<KnownDecision | null> {
  const [row] = await db.rows(sql`${COLUMNS} WHERE i."key" = ${key} AND s."removedAt" IS NULL`);
  return row && (row.kind === null || row.kind === "decision") ? shape(row) : null;
}

function shape(row: Row): KnownDecision {
  return {
    key: String(row.key),
    path: String(row.path),
    sourceId: String(row.sourceId),
    source: String(row.slug),
    sourceName: String(row.name),
    root: String(row.root),
    isGit: Number(row.isGit) === 1,
    branch: textOrNull(row.headBranch),
    forgeUrl: textOrNull(row.forgeUrl),
    isGone: row.goneAt !== null,
    stored: row.sha256 === null ? null : { sha256: String(row.sha256), core: textOrNull(row.coreHash) },
  };
}

/** A decision's file at this moment. `text` has its byte order mark; `file` is the hash of its bytes. */
export type DecisionFileNow = { path: string; bytes: Uint8Array; text: string; file: string };

/** What a decision's file says at this moment. `core` is a hash. */
export type DecisionNow = DecisionFileNow & { core: string | null; record: ParsedRecord };

/** Read the file of a decision. Refuses what is not there, is a link, is too large or is no text. */
export function readDecisionFile({
  root,
  path,
}: Pick<KnownDecision, "root" | "path">): DecisionFileNow | Refusal {
  const reading = readFile(root, path);
  if (!reading.ok) {
    if (reading.isGone) return refuseWrite("file-missing", path);
    return refuse(
      "file-not-regular",
      `${path} cannot be read. ${reading.reason}`,
      "Put a regular file in its place, then reload the page.",
    );
  }
  const decoded = decodeForEdit(reading.bytes);
  if (isEditRefusal(decoded)) return refuseEdit(decoded);
  return { path, bytes: reading.bytes, text: decoded.text, file: sha256(reading.bytes) };
}

/**
 * Read a decision from its file: what people decide about is what stands there now, not what the last
 * sync saw. Refuses as `readDecisionFile` does. Pages ask `seeDecision`, which says the same.
 */
export function readDecisionNow(
  decision: Pick<KnownDecision, "root" | "path" | "stored">,
): DecisionNow | Refusal {
  const read = readDecisionFile(decision);
  if (isRefusal(read)) return read;
  const record = readDecisionText(read.path, read.text);
  const core = record.coreHash === null ? null : sha256(record.coreHash);
  return { ...read, record, core: coreOf(core, needsYaml(read.text) !== null, read.file, decision.stored) };
}

/** A header that only the strict YAML reader understands was read by the sync; its word counts where it read these bytes. */
export function coreOf(
  core: string | null,
  isYaml: boolean,
  file: string,
  stored: KnownDecision["stored"],
): string | null {
  return isYaml && stored !== null && stored.sha256 === file ? stored.core : core;
}

/** There is no such decision among connected sources. */
export function refuseMissingDecision(): Refusal {
  return refuse(
    "record-missing",
    "There is no such decision in a connected source.",
    "Look at the list of decisions; its file may have been removed.",
  );
}

/** The words that a decision's neighbours use for each status are taken from what the sync read of them. */
export async function statusRawsAround(
  db: Pick<Transaction, "rows">,
  decision: KnownDecision,
): Promise<string[]> {
  const folder = decision.path.slice(0, decision.path.lastIndexOf("/") + 1);
  const rows = await db.rows(sql`
    SELECT "statusRaw" FROM "Record" WHERE "sourceId" = ${decision.sourceId} AND "kind" = 'decision'
      AND "goneAt" IS NULL AND substr("path", 1, ${folder.length}) = ${folder} AND "statusRaw" IS NOT NULL
    ORDER BY "path" LIMIT 300`);
  return rows.map((row) => String(row.statusRaw));
}
