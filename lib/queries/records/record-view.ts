import { z } from "zod";
import { recordRow } from "../lists/record-row";
import { shownText } from "../shown-text";

const span = z.object({ startLine: z.number(), endLine: z.number(), start: z.number(), end: z.number() });

/** A link as the record page shows it, with the reason it exists. */
export const linkView = z.object({
  rel: z.string(),
  target: shownText,
  evidence: shownText,
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
  id: shownText.nullable(),
  dateRaw: shownText.nullable(),
  statusLine: z.number().nullable(),
  featureRaw: shownText.nullable(),
  surface: shownText.nullable(),
  branch: shownText.nullable(),
  command: shownText.nullable(),
  deciders: z.array(shownText),
  consulted: z.array(shownText),
  informed: z.array(shownText),
  authors: z.array(shownText),
  files: z.array(shownText),
  tests: z.array(shownText),
  sha256: z.string(),
  size: z.number(),
  text: z.string(),
  /** Where the parts stand in `text` (UTF-16 offsets, lines from 1). */
  sections: z.record(z.string(), span),
  flywheel: z.record(z.string(), shownText.nullable()).nullable(),
  statusPlaces: z.array(
    z.object({ where: z.string(), line: z.number(), raw: shownText, status: z.string() }),
  ),
  problems: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      line: z.number().nullable(),
      message: shownText,
    }),
  ),
  suggestions: z.array(
    z.object({
      line: z.number(),
      brief: shownText,
      title: shownText.nullable(),
      form: z.string(),
      card: z.string().nullable(),
    }),
  ),
  linksOut: z.array(linkView),
  linksIn: z.array(linkView),
  /** Where the file stands on a forge, when the remote is known. */
  forgeUrl: z.string().nullable(),
  /** The last commit that changed the file; null when git has none, or its history was not read yet. */
  lastCommit: z
    .object({ commit: z.string(), at: z.string(), author: z.string(), forgeUrl: z.string().nullable() })
    .nullable(),
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
