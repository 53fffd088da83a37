import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const edits = z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() }));

/**
 * One file of a write, as it is kept until it is finished: hashes are sha256 of the bytes. A file that is
 * changed has its edits both ways (offsets into the text, a byte order mark counted); a new one
 * (`before` null) has its text.
 */
export const plannedFile = z.object({
  path: z.string(),
  before: hash.nullable(),
  after: hash,
  edits,
  inverse: edits,
  text: z.string().nullable(),
});
export type PlannedFile = z.infer<typeof plannedFile>;
export const plannedFiles = z.array(plannedFile).min(1).max(2);

/** How a write is to be committed; without `branch` on the branch that is checked out. */
export const storedWish = z.object({
  message: z.string(),
  branch: z.string().nullable(),
  name: z.string(),
  mail: z.string().nullable(),
});
export type StoredWish = z.infer<typeof storedWish>;

export const WRITE_PURPOSES = ["status", "new", "edit", "place", "undo"] as const;
export type WritePurpose = (typeof WRITE_PURPOSES)[number];

/** What a write still waits for, as the table of verbs knows it; null: it is done, and nothing is owed. */
export function writeTodo(write: { state: string; wish: string | null; commit: string | null }) {
  if (write.state === "pending" || write.state === "refused" || write.state === "waiting") return write.state;
  if (write.state === "uncommitted") return "uncommitted";
  return write.state === "written" && write.wish !== null && write.commit === null ? "uncommitted" : null;
}
