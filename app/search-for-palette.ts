import { z } from "zod/mini";
import type { PaletteFinds } from "@/components/shell/palette";
import { featureHref, listHref } from "@/lib/addresses";

const found = z.object({
  records: z.array(
    z.object({
      source: z.string(),
      path: z.string(),
      title: z.string(),
      kind: z.string(),
      number: z.nullable(z.string()),
    }),
  ),
});
const features = z.object({
  features: z.array(
    z.object({ source: z.string(), sourceName: z.string(), slug: z.string(), title: z.string() }),
  ),
});
const people = z.object({
  people: z.array(z.object({ name: z.string(), count: z.number(), query: z.string() })),
});

const views = z.object({
  views: z.array(
    z.object({ name: z.string(), list: z.string(), q: z.string(), count: z.nullable(z.number()) }),
  ),
});

/** Records, features, views and people whose words begin as typed; a few of each. Throws when the server does not answer. */
export async function searchForPalette(words: string, signal: AbortSignal): Promise<PaletteFinds> {
  const ask = async (path: string, params: Record<string, string>): Promise<unknown> => {
    const response = await fetch(`${path}?${new URLSearchParams(params)}`, { signal });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  };
  const [records, few, saved, named] = await Promise.all([
    searchRecords(words, async (q) => {
      const answer = found.parse(await ask("/api/v1/search", { q, limit: String(SHOWN) }));
      return answer.records;
    }),
    ask("/api/v1/features", { q: words, limit: "4" }),
    ask("/api/v1/views", {}),
    ask("/api/v1/people", { q: words, limit: "3" }),
  ]);
  return {
    records,
    features: features.parse(few).features.map(({ source, sourceName, slug, title }) => ({
      href: featureHref(source, slug),
      title,
      sourceName,
    })),
    views: views
      .parse(saved)
      .views.filter(({ name, count }) => count !== null && name.toLowerCase().includes(words.toLowerCase()))
      .slice(0, 4)
      .map(({ name, list, q: query, count }) => ({ href: listHref(`/${list}`, query), name, count })),
    people: people.parse(named).people.map(({ name, count, query }) => ({
      href: listHref("/search", query),
      name,
      count,
    })),
  };
}

const SHOWN = 8;

/**
 * Records by the words of their titles, which are found at once; where these are few, by all words. The
 * last word may be unfinished; quotes, fields and operators are left as they are typed.
 */
async function searchRecords<Found extends { source: string; path: string }>(
  words: string,
  search: (q: string) => Promise<Found[]>,
): Promise<Found[]> {
  const isPlain = /[\p{L}\p{N}]$/u.test(words) && !/["():*]|(?:^|\s)-/.test(words);
  if (!isPlain) return search(words);
  const titled = await search(`in:title ${words}*`);
  if (titled.length >= SHOWN) return titled;
  const names = new Set(titled.map(({ source, path }) => `${source}/${path}`));
  const others = await search(`${words}*`);
  return [...titled, ...others.filter(({ source, path }) => !names.has(`${source}/${path}`))].slice(0, SHOWN);
}
