import { z } from "zod";
import { VERB_NAMES } from "../../reviews/verbs";

/** A button: what it does, and where it cannot be pressed the sentence that says why. */
export const verbView = z.object({
  verb: z.enum(VERB_NAMES),
  label: z.string(),
  key: z.string().nullable(),
  does: z.string(),
  /** What has to be said with it. */
  needs: z.array(z.enum(["reason", "until", "target", "policy"])),
  refusal: z.object({ sentence: z.string(), nextStep: z.string() }).nullable(),
});
export type VerbView = z.infer<typeof verbView>;
