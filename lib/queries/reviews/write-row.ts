import type { Row, Transaction } from "../../db/database";
import { textOrNull } from "../../db/text-or-null";
import { type Refusal, refuse } from "../../refusal";
import {
  type PlannedFile,
  plannedFiles,
  type StoredWish,
  storedWish,
  WRITE_PURPOSES,
  type WritePurpose,
} from "../../reviews/write-plan";
import { raw, type Sql, sql } from "../../sql";

/** A write as it stands, with where its source is. */
export type WriteRow = {
  id: string;
  sourceId: string;
  root: string;
  reviewId: string | null;
  cardId: string | null;
  purpose: WritePurpose;
  state: string;
  files: PlannedFile[];
  wish: StoredWish | null;
  commit: string | null;
  branch: string | null;
  refusal: { code: string; sentence: string; nextStep: string } | null;
  createdAt: string;
};

const COLUMNS: Sql = raw(
  'SELECT w.*, s."path" AS "root" FROM "WriteBack" w JOIN "Source" s ON s."id" = w."sourceId" AND s."removedAt" IS NULL',
);

/** A write of a connected source; null: there is none of that id. */
export async function findWrite(db: Pick<Transaction, "rows">, id: string): Promise<WriteRow | null> {
  const [row] = await db.rows(sql`${COLUMNS} WHERE w."id" = ${id}`);
  return row ? shape(row) : null;
}

/** Writes that a condition on "WriteBack" w picks, oldest first. */
export async function selectWrites(db: Pick<Transaction, "rows">, where: Sql): Promise<WriteRow[]> {
  const rows = await db.rows(sql`${COLUMNS} WHERE ${where} ORDER BY w."createdAt", w."id"`);
  return rows.map(shape);
}

function shape(row: Row): WriteRow {
  return {
    id: String(row.id),
    sourceId: String(row.sourceId),
    root: String(row.root),
    reviewId: textOrNull(row.reviewId),
    cardId: textOrNull(row.cardId),
    purpose: WRITE_PURPOSES.find((purpose) => purpose === row.purpose) ?? "status",
    state: row.state === "uncommitted" ? "written" : String(row.state),
    files: plannedFiles.parse(JSON.parse(String(row.files))),
    wish: row.wish === null ? null : storedWish.parse(JSON.parse(String(row.wish))),
    commit: textOrNull(row.commit),
    branch: textOrNull(row.branch),
    refusal:
      row.refusalCode === null
        ? null
        : {
            code: String(row.refusalCode),
            sentence: String(row.refusalSentence),
            nextStep: String(row.refusalNextStep),
          },
    createdAt: String(row.createdAt),
  };
}

/** There is no such write in a connected source. */
export function refuseMissingWrite(): Refusal {
  return refuse(
    "write-missing",
    "There is no such write in a connected source.",
    "Look at the inbox for what is not yet in its file.",
  );
}
