import { z } from "zod";
import { LIST_ORDERS } from "../../query/lists/list-look";
import { recordRow, snippet } from "./record-row";

export const FACET_NAMES = [
  "source",
  "feature",
  "stage",
  "status",
  "model",
  "person",
  "label",
  "month",
  "kind",
] as const;

/** What a list, a search, the API and the CLI ask for. `q` is the whole state of a list. */
export const listInput = z.strictObject({
  q: z.string().max(4000).default(""),
  /** Kinds this page is about; null: all. A page's own restriction, not part of the query. */
  kinds: z
    .array(z.enum(["prompt", "decision", "document", "minutes"]))
    .nullable()
    .default(null),
  /** Opaque token of a page; empty: the first. */
  after: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(200).default(50),
  /** Which facets to count; [] for none. */
  facets: z.array(z.enum(FACET_NAMES)).default([]),
  /** The facet whose values are shown as far as they go, and what these must hold. Not part of a list's state. */
  facet: z.enum(FACET_NAMES).nullable().default(null),
  facetText: z.string().max(200).default(""),
  /** The order where the query names none and asks for no words. */
  order: z.enum(LIST_ORDERS).default("date"),
  /** Minutes east of UTC, so that `today` means the reader's day. */
  zoneOffset: z.number().int().min(-840).max(840).default(0),
});
export type ListInput = z.input<typeof listInput>;

export const diagnostic = z.object({
  severity: z.enum(["error", "notice"]),
  message: z.string(),
  suggestion: z.string().nullable(),
  span: z.object({ start: z.number(), end: z.number() }),
});

export const facetView = z.object({
  field: z.string(),
  title: z.string(),
  /** Most frequent first; months newest first. `query` is the list's query with this value toggled. */
  values: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      count: z.number(),
      state: z.enum(["off", "on", "excluded"]),
      query: z.string(),
    }),
  ),
  /** Values that are not among these: of an opened facet those that hold what was asked for. */
  more: z.number(),
  /** How the chosen values are joined, and the query that joins them otherwise; [] while none is chosen. */
  modes: z.array(z.object({ mode: z.enum(["any", "all", "none"]), query: z.string(), current: z.boolean() })),
});
export type FacetView = z.infer<typeof facetView>;

export const listView = z.object({
  q: z.string(),
  records: z.array(recordRow.extend({ snippet: snippet.nullable() })),
  /** With `group:`, the headings among these records: each stands before the record at `start`; else null. */
  groups: z
    .array(z.object({ value: z.string(), label: z.string(), count: z.number(), start: z.number() }))
    .nullable(),
  total: z.number(),
  totalIsExact: z.boolean(),
  /** Token of the following page, or null at the end; `previous` of the page before. */
  next: z.string().nullable(),
  previous: z.string().nullable(),
  /** `after` held no token of this list: this is its first page. */
  startedOver: z.boolean(),
  sort: z.object({ key: z.string(), descending: z.boolean() }),
  diagnostics: z.array(diagnostic),
  facets: z.array(facetView),
  didYouMean: z.string().nullable(),
  /** One plain sentence that says what is listed. */
  description: z.string(),
});
export type ListView = z.infer<typeof listView>;
