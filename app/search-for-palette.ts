import { z } from "zod/mini";
import type { PaletteFinds } from "@/components/shell/palette-finds";
import { PALETTE } from "@/components/strings/palette-words";
import { featureHref, listHref } from "@/lib/addresses";
import { passedOver } from "@/lib/query/edit/passed-over";
import { type QueryError, queryTypedSoFar } from "@/lib/query/edit/query-typed-so-far";
import { namedNumber } from "@/lib/query/plan/named-number";
import { DOCUMENT_KINDS } from "@/lib/records/vocabulary";

const found = z.object({
  diagnostics: z.array(
    z.object({
      severity: z.string(),
      message: z.string(),
      span: z.object({ start: z.number(), end: z.number() }),
    }),
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
  const [{ records, note }, few, saved, named] = await Promise.all([
    searchRecords(words, async (q) => {
      const { records: answer, diagnostics } = found.parse(
        await ask("/api/v1/search", { q, limit: String(SHOWN) }),
      );
      return {
        records: answer,
        errors: diagnostics.filter(({ severity }) => severity === "error"),
        notice: diagnostics.find(({ severity }) => severity === "notice")?.message ?? "",
      };
    }),
    ask("/api/v1/features", { q: words, limit: "4" }),
    savedViews(() => ask("/api/v1/views", {})),
    ask("/api/v1/people", { q: words, limit: "3" }),
  ]);
  return {
    records,
    note,
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
type Unread = QueryError & { message: string };
type Answer<Record> = { records: Record[]; errors: readonly Unread[]; notice: string };

/**
 * The records of a number, where one is named; then those with the words in their titles, which are
 * found at once; where these are few, with the words anywhere. The last word may be unfinished; quotes,
 * fields and operators are left as they are typed, and what they end in is passed over until it says something: then a
 * note says so, as of whatever else in them could not be honoured.
 */
async function searchRecords<Record extends Found>(
  words: string,
  search: (q: string) => Promise<Answer<Record>>,
): Promise<{ records: Record[]; note: string }> {
  const recordsOf = async (q: string) => (await search(q)).records;
  const named = namedNumber(words);
  const isPlain = isPlainWords(words);
  const [decisions, prompts, { records: titled, errors, notice }] = await Promise.all([
    named && named.kind !== "prompt" ? recordsOf(`kind:decision number:${named.number}`) : [],
    named && named.kind !== "decision" ? recordsOf(`-kind:decision number:${named.number}`) : [],
    search(isPlain ? `in:title ${words}*` : words),
  ]);
  const found = distinct([...hereFirst(decisions), ...hereFirst(prompts), ...titled]);
  if (isPlain && found.length < SHOWN)
    return { records: distinct([...found, ...(await recordsOf(`${words}*`))]).slice(0, SHOWN), note: "" };
  if (isPlain) return { records: found.slice(0, SHOWN), note: "" };
  const typed = passedOver(words, errors);
  const rest = words.slice(0, words.length - typed.length).trimEnd();
  // What stood there before the operator was begun stays as it stood.
  if (typed !== "" && isPlainWords(rest))
    return { ...(await searchRecords(rest, search)), note: PALETTE.passedOver(typed) };
  const soFar = found.length > 0 ? null : queryTypedSoFar(words, errors);
  const records = soFar === null ? found : await recordsOf(soFar);
  return { records: records.slice(0, SHOWN), note: noteOf(words, typed, soFar, errors, notice) };
}

/** Words alone, the last of which may be unfinished. */
function isPlainWords(words: string): boolean {
  return /[\p{L}\p{N}]$/u.test(words) && !/["():*]|(?:^|\s)-/.test(words);
}

/** What is still being typed is no mistake; anything else that was not honoured is told as the search tells it. */
function noteOf(
  words: string,
  typed: string,
  soFar: string | null,
  errors: readonly Unread[],
  notice: string,
): string {
  const isQuoted = (words.match(/"/g)?.length ?? 0) % 2 === 1;
  // A quote that is open is searched as it stands, else without its last word.
  const left = isQuoted ? words.slice(soFar?.length ?? words.length) : typed;
  if (left !== "") return PALETTE.passedOver(left);
  const isJoined = ({ start, end }: QueryError["span"]) =>
    end === words.length || words.slice(start, end) === "(";
  return errors.find(({ span }) => !isJoined(span))?.message ?? notice;
}

/** Numbers repeat from source to source: whoever reads in one means its own. */
function hereFirst<Record extends Found>(records: readonly Record[]): Record[] {
  const here = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  return [...records].sort((a, b) => Number(b.source === here) - Number(a.source === here));
}

function distinct<Record extends Found>(records: readonly Record[]): Record[] {
  return [...new Map(records.map((record) => [`${record.source}/${record.path}`, record])).values()];
}
