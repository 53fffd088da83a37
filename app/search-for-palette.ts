import { z } from "zod/mini";
import type { PaletteFinds } from "@/components/shell/palette-finds";
import { featureHref, listHref } from "@/lib/addresses";
import { type QueryError, queryTypedSoFar } from "@/lib/query/edit/query-typed-so-far";
import { namedNumber } from "@/lib/query/plan/named-number";
import { DOCUMENT_KINDS } from "@/lib/records/vocabulary";

const found = z.object({
  diagnostics: z.array(
    z.object({ severity: z.string(), span: z.object({ start: z.number(), end: z.number() }) }),
  ),
  records: z.array(
    z.object({
      source: z.string(),
      sourceName: z.string(),
      path: z.string(),
      title: z.string(),
      kind: z.string(),
      number: z.nullable(z.string()),
      documentKind: z.nullable(z.enum(DOCUMENT_KINDS)),
      date: z.nullable(z.string()),
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
      const { records: answer, diagnostics } = found.parse(
        await ask("/api/v1/search", { q, limit: String(SHOWN) }),
      );
      return { records: answer, errors: diagnostics.filter(({ severity }) => severity === "error") };
    }),
    ask("/api/v1/features", { q: words, limit: "4" }),
    savedViews(() => ask("/api/v1/views", {})),
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

/** Views hardly change while somebody types: one answer serves the keystrokes of so long. */
const VIEWS_MS = 5000;
let viewsKept: { at: number; views: unknown } | null = null;

async function savedViews(ask: () => Promise<unknown>): Promise<unknown> {
  if (viewsKept && performance.now() - viewsKept.at < VIEWS_MS) return viewsKept.views;
  const answered = await ask();
  viewsKept = { at: performance.now(), views: answered };
  return answered;
}

const SHOWN = 8;
type Found = { source: string; path: string };
type Answer<Record> = { records: Record[]; errors: readonly QueryError[] };

/**
 * The records of a number, where one is named; then those with the words in their titles, which are
 * found at once; where these are few, with the words anywhere. The last word may be unfinished; quotes,
 * fields and operators are left as they are typed, and what they end in is passed over until it says something.
 */
async function searchRecords<Record extends Found>(
  words: string,
  search: (q: string) => Promise<Answer<Record>>,
): Promise<Record[]> {
  const recordsOf = async (q: string) => (await search(q)).records;
  const named = namedNumber(words);
  const isPlain = /[\p{L}\p{N}]$/u.test(words) && !/["():*]|(?:^|\s)-/.test(words);
  const [decisions, prompts, { records: titled, errors }] = await Promise.all([
    named && named.kind !== "prompt" ? recordsOf(`kind:decision number:${named.number}`) : [],
    named && named.kind !== "decision" ? recordsOf(`-kind:decision number:${named.number}`) : [],
    search(isPlain ? `in:title ${words}*` : words),
  ]);
  const found = distinct([...hereFirst(decisions), ...hereFirst(prompts), ...titled]);
  if (isPlain && found.length < SHOWN)
    return distinct([...found, ...(await recordsOf(`${words}*`))]).slice(0, SHOWN);
  const soFar = isPlain || found.length > 0 ? null : queryTypedSoFar(words, errors);
  return (soFar === null ? found : await recordsOf(soFar)).slice(0, SHOWN);
}

/** Numbers repeat from source to source: whoever reads in one means its own. */
function hereFirst<Record extends Found>(records: readonly Record[]): Record[] {
  const here = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  return [...records].sort((a, b) => Number(b.source === here) - Number(a.source === here));
}

function distinct<Record extends Found>(records: readonly Record[]): Record[] {
  return [...new Map(records.map((record) => [`${record.source}/${record.path}`, record])).values()];
}
