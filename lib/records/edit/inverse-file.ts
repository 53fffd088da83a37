import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const offset = z.number().int().min(0);

/**
 * What brings every byte back: for each file the hash it must have now, the edits, and the hash it
 * has afterwards. Offsets are UTF-16 units into the text, a byte order mark counted.
 */
export const inverseFile = z.strictObject({
  docket: z.literal("inverse"),
  version: z.literal(1),
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(5000),
        now: sha256,
        undone: sha256,
        edits: z.array(z.strictObject({ start: offset, end: offset, text: z.string() })).max(1000),
      }),
    )
    .min(1)
    .max(2),
});
export type InverseFile = z.infer<typeof inverseFile>;
