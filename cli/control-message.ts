import { z } from "zod";
import { importedLedger } from "../lib/commands/reviews/import-ledger";
import { rebuiltIndex } from "../lib/commands/sync/rebuild-index";
import { syncReport } from "../lib/commands/sync/sync-report";
import { REFUSAL_CODES } from "../lib/refusal";

/** What a command line asks of the running server: one line of JSON. */
export const controlRequest = z.discriminatedUnion("verb", [
  z.strictObject({
    verb: z.literal("sync"),
    /** Absolute. */
    folder: z.string().min(1).max(4096),
  }),
  z.strictObject({ verb: z.literal("rebuild-index") }),
  z.strictObject({
    verb: z.literal("import-ledger"),
    /** Absolute. */
    file: z.string().min(1).max(4096),
    source: z.string().min(1).max(200).optional(),
  }),
]);
export type ControlRequest = z.infer<typeof controlRequest>;

/** What the server answers, a line each: progress any number of times, then the end. */
export const controlAnswer = z.union([
  z.strictObject({ progress: z.strictObject({ phase: z.string(), done: z.number(), total: z.number() }) }),
  z.strictObject({ report: syncReport }),
  z.strictObject({ indexed: rebuiltIndex }),
  z.strictObject({ imported: importedLedger }),
  z.strictObject({
    refusal: z.strictObject({
      refused: z.literal(true),
      code: z.enum(REFUSAL_CODES),
      sentence: z.string(),
      nextStep: z.string(),
    }),
  }),
]);
export type ControlAnswer = z.infer<typeof controlAnswer>;

/** No line between the two is longer. */
export const MAX_LINE = 64 * 1024;
