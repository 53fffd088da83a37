import type { LinkRel, ParsedRecord } from "../records/record";
import type { TermField } from "./plan-columns";

/** Longer values are cut: an index of PostgreSQL takes no row over 2,700 bytes. UTF-16 units. */
export const MAX_TERM_LENGTH = 500;

/** Under which operator a link is found. `mentions`, `relates` and the rest are links, but nobody filters by them. */
const TERM_OF_LINK: Partial<Record<LinkRel, TermField>> = {
  spec: "spec",
  adr: "adr",
  supersedes: "adr",
  "superseded-by": "adr",
  amends: "adr",
  "amended-by": "adr",
  prompt: "phr",
  pr: "pr",
  commit: "commit",
};

/** The fields that links alone fill. */
export const LINK_FIELDS: readonly TermField[] = [...new Set(Object.values(TERM_OF_LINK))];

/** What of a record becomes terms. */
export type TermSource = Pick<
  ParsedRecord,
  "labels" | "user" | "deciders" | "consulted" | "informed" | "authors" | "files" | "tests" | "links"
>;

/**
 * The many-valued fields of a record, as rows of `RecordTerm`: each pair once, in stable order. Of a link
 * both what the file writes and the path it leads to (give the record its resolved links).
 */
export function termsOf(record: TermSource): { field: TermField; value: string }[] {
  const terms = new Map<string, { field: TermField; value: string }>();
  const add = (field: TermField, values: readonly (string | null)[]) => {
    for (const written of values) {
      const value = termValue(written ?? "");
      if (value !== "") terms.set(`${field} ${value}`, { field, value });
    }
  };
  const { user, deciders, consulted, informed, authors } = record;
  add("label", record.labels);
  add("decider", deciders);
  add("author", authors);
  add("person", [user, ...authors, ...deciders, ...consulted, ...informed]);
  add("file", record.files);
  add("test", record.tests);
  for (const { rel, target, resolved } of record.links) {
    const field = TERM_OF_LINK[rel];
    if (field !== undefined) add(field, [target, resolved]);
  }
  return [...terms.values()];
}

/** A value as it is stored and compared: trimmed, whole characters, not too long, without NUL. */
export function termValue(text: string): string {
  const clean = text
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  const cut = clean.slice(0, MAX_TERM_LENGTH);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
