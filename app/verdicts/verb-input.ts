import { z } from "zod";
import type { VerbFields } from "@/components/verdict/verb-answer";
import { PLACED_STATUSES } from "@/lib/records/edit/place-status";
import { VERB_NAMES } from "@/lib/reviews/verbs";

const text = (max: number) => z.string().max(max).default("");
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null);
const day = z.union([z.literal(""), z.iso.date()]).default("");

/** What the form of any verb may send; each verb takes what it needs. */
const verbForm = z.strictObject({
  verb: z.enum(VERB_NAMES),
  item: z.array(z.string().min(3).max(250)).min(1).max(500),
  reason: text(10_000),
  wouldChange: text(10_000),
  revisitOn: day,
  until: day,
  untilMeeting: z.literal("yes").optional(),
  target: text(1000),
  targetOther: text(1000),
  /** Of a decision that states none: which, and where it goes. */
  status: z.enum(["", ...PLACED_STATUSES]).default(""),
  place: text(40),
  commit: z.literal("yes").optional(),
  /** A new branch for the commit; empty: the one that is checked out. */
  branch: text(200),
  file: hash,
  core: hash,
  /** A page of ours to go to when all was done. */
  next: z
    .string()
    .regex(/^\/(?!\/)[^\\]*$/)
    .max(2000)
    .nullable()
    .default(null),
  path: text(1000),
  text: z.string().max(1_000_000).default(""),
  /** Line endings of the draft; a form sends CRLF whatever they were. */
  newline: z.enum(["lf", "crlf"]).default("lf"),
});

export type VerbInput = Omit<z.output<typeof verbForm>, "commit"> & { commit: boolean; given: VerbFields };

/** Read the form of a verb; null when it is none of ours. */
export function readVerbForm(form: FormData): VerbInput | null {
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) if (!name.startsWith("$") && name !== "item") fields[name] = value;
  const read = verbForm.safeParse({ ...fields, item: [...new Set(form.getAll("item"))] });
  if (!read.success) return null;
  const { reason, wouldChange, revisitOn, branch } = read.data;
  const until = read.data.untilMeeting ? "meeting" : read.data.until;
  const target = read.data.target || read.data.targetOther;
  return {
    ...read.data,
    until,
    target,
    text: read.data.text.replace(/\r\n?|\n/g, read.data.newline === "crlf" ? "\r\n" : "\n"),
    // Whoever names a branch wants a commit on it.
    commit: read.data.commit === "yes" || branch.trim() !== "",
    given: { reason, wouldChange, revisitOn, until, target, branch },
  };
}
