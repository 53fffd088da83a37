import { z } from "zod";
import { LINK_RELS, type ParsedRecord, SECTION_NAMES } from "../records/record";
import { STATUSES } from "../records/vocabulary";

const span = z.object({ startLine: z.number(), endLine: z.number(), start: z.number(), end: z.number() });
const words = z.array(z.string());

/** What a record holds besides its columns: the JSON in `RecordText.detail`. */
const recordDetail = z.object({
  id: z.string().nullable(),
  dateRaw: z.string().nullable(),
  feature: z.object({ base: z.string(), folder: z.string() }).nullable(),
  statusPlaces: z.array(
    z.object({
      where: z.enum(["yaml", "list", "table", "line", "quote", "section", "badge"]),
      line: z.number(),
      raw: z.string(),
      status: z.enum(STATUSES),
    }),
  ),
  deciders: words,
  consulted: words,
  informed: words,
  authors: words,
  labels: words,
  files: words,
  tests: words,
  /** As the file writes them, unresolved. */
  links: z.array(
    z.object({
      rel: z.enum(LINK_RELS),
      target: z.string(),
      resolved: z.string().nullable(),
      evidence: z.string(),
      line: z.number().nullable(),
    }),
  ),
  sections: z.partialRecord(z.enum(SECTION_NAMES), span),
  flywheel: z
    .object({
      impact: z.string().nullable(),
      tests: z.string().nullable(),
      files: z.string().nullable(),
      nextPrompts: z.string().nullable(),
      reflection: z.string().nullable(),
      failureModes: z.string().nullable(),
      graders: z.string().nullable(),
      promptVariant: z.string().nullable(),
      nextExperiment: z.string().nullable(),
    })
    .nullable(),
  secretCount: z.number(),
});
export type RecordDetail = z.infer<typeof recordDetail>;

/** What resolving links reads of it: the rest need not be looked at for every record of a source. */
const linkDetail = recordDetail.pick({ id: true, feature: true, links: true, files: true });

/** The detail of a parsed record. */
export function detailOf(record: ParsedRecord, secretCount: number): RecordDetail {
  return {
    id: record.id,
    dateRaw: record.dateRaw,
    feature: record.feature,
    statusPlaces: record.statusPlaces,
    deciders: record.deciders,
    consulted: record.consulted,
    informed: record.informed,
    authors: record.authors,
    labels: record.labels,
    files: record.files,
    tests: record.tests,
    links: record.links,
    sections: record.sections,
    flywheel: record.flywheel,
    secretCount,
  };
}

/** Read the JSON of `RecordText.detail`. Throws when it is not what this build writes. */
export function readDetail(json: string): RecordDetail {
  return recordDetail.parse(JSON.parse(json));
}

/** Of the same JSON only what resolving links needs. Throws likewise. */
export function readLinkDetail(json: string): z.infer<typeof linkDetail> {
  return linkDetail.parse(JSON.parse(json));
}
