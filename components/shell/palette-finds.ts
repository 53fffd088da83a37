import { recordHref } from "@/lib/addresses";
import type { DocumentKind } from "@/lib/records/vocabulary";
import { DOCUMENT_WORDS } from "../strings/vocabulary-words";
import { SITE_PAGES } from "./site-pages";

export type PaletteRecord = {
  source: string;
  sourceName: string;
  path: string;
  title: string;
  kind: string;
  number: string | null;
  documentKind: DocumentKind | null;
  date: string | null;
};
export type PaletteFeature = { href: string; title: string; sourceName: string };
export type PaletteView = { href: string; name: string; count: number | null };
export type PalettePerson = { href: string; name: string; count: number };
export type PaletteFinds = {
  records: PaletteRecord[];
  features: PaletteFeature[];
  views: PaletteView[];
  people: PalettePerson[];
  /** What of the words these do not answer, in a sentence; "" when they answer all of them. */
  note: string;
};

export const NOTHING: PaletteFinds = { records: [], features: [], views: [], people: [], note: "" };

/**
 * What Enter opens when the answer has come: a page whose name begins so, the best record, else the first
 * feature, view or person, else the search.
 */
export function firstOf(
  asked: string,
  { records, features, views, people }: Omit<PaletteFinds, "note">,
): string {
  const [record] = records;
  const page = asked === "" ? undefined : SITE_PAGES.find(({ name }) => beginsWith(name, asked));
  if (page) return page.href;
  if (record) return recordHref(record.source, record.path);
  return (
    features[0]?.href ?? views[0]?.href ?? people[0]?.href ?? (asked === "" ? SITE_PAGES[0]!.href : "search")
  );
}

function beginsWith(name: string, typed: string): boolean {
  return typed.length > 1 && name.toLowerCase().startsWith(typed.toLowerCase());
}

/** Where something chosen leads; the search has no address before it has words. */
export function hrefOf(chosen: string, words: string): string {
  return chosen === "search" ? `/search?q=${encodeURIComponent(words)}` : chosen;
}

/** What tells records of one title apart: the number, else which document it is, else its date; and the source. */
export function besideRecord({ number, documentKind, date, sourceName }: PaletteRecord): string {
  const own = number ?? (documentKind && DOCUMENT_WORDS[documentKind]) ?? date?.slice(0, 10);
  return [own, sourceName].filter(Boolean).join(" · ");
}
