import { z } from "zod";

/** An id that Docket gave out, or the key of a record. */
export const idText = z.string().min(1).max(200);
/** What people say for a verdict; "" where they said nothing. */
export const reasonText = z.string().trim().max(10_000).default("");
/** `YYYY-MM-DD` of a day that exists. */
export const dayText = z.iso.date();
/** sha256 of the bytes that were shown. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/);
/** A whole file as people edit it. */
export const fileText = z.string().min(1).max(1_000_000);

/** Whether what is written is committed by itself, and where; a source outside git commits nothing. */
export const commitChoice = {
  commit: z.boolean().default(true),
  /** Name of a new branch; null: the one that is checked out. */
  branch: z.string().trim().min(1).max(200).nullable().default(null),
};
