import { z } from "zod";
import { recordRow } from "./record-row";

const span = z.object({ startLine: z.number(), endLine: z.number(), start: z.number(), end: z.number() });

/** A link as the record page shows it, with the reason it exists. */
export const linkView = z.object({
  rel: z.string(),
  target: z.string(),
  evidence: z.string(),
  line: z.number().nullable(),
  /** The record at the other end, when it is one. */
  record: recordRow
    .pick({
      source: true,
      path: true,
      kind: true,
      title: true,
      number: true,
      status: true,
      stage: true,
      date: true,
    })
    .nullable(),
  /** Web address of the other end, when it is one (http or https only). */
  href: z.string().nullable(),
});
export type LinkView = z.infer<typeof linkView>;

/** Everything a record's page needs. Secrets in `text` are masked. */
export const recordView = recordRow.extend({
  id: z.string().nullable(),
  dateRaw: z.string().nullable(),
  statusLine: z.number().nullable(),
  featureRaw: z.string().nullable(),
  surface: z.string().nullable(),
  branch: z.string().nullable(),
  command: z.string().nullable(),
  deciders: z.array(z.string()),
  consulted: z.array(z.string()),
  informed: z.array(z.string()),
  authors: z.array(z.string()),
  files: z.array(z.string()),
  tests: z.array(z.string()),
  sha256: z.string(),
  size: z.number(),
  text: z.string(),
  /** Where the parts stand in `text` (UTF-16 offsets, lines from 1). */
  sections: z.record(z.string(), span),
  flywheel: z.record(z.string(), z.string().nullable()).nullable(),
  statusPlaces: z.array(
    z.object({ where: z.string(), line: z.number(), raw: z.string(), status: z.string() }),
  ),
  problems: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      line: z.number().nullable(),
      message: z.string(),
    }),
  ),
  suggestions: z.array(
    z.object({
      line: z.number(),
      brief: z.string(),
      title: z.string().nullable(),
      form: z.string(),
      card: z.string().nullable(),
    }),
  ),
  linksOut: z.array(linkView),
  linksIn: z.array(linkView),
  /** Where the file stands on a forge, when the remote is known. */
  forgeUrl: z.string().nullable(),
  /** `path@commit` when the source has commits, else the path. */
  reference: z.string(),
  /** Neighbours of the same feature by time. */
  previousInFeature: recordRow.pick({ source: true, path: true, title: true }).nullable(),
  nextInFeature: recordRow.pick({ source: true, path: true, title: true }).nullable(),
  secretCount: z.number(),
});
export type RecordView = z.infer<typeof recordView>;

/** A permalink that has moved answers where the record is now. */
export const recordMoved = z.object({ movedTo: z.object({ source: z.string(), path: z.string() }) });
