import type { Context } from "../../context";
import { assignFeatures } from "../../db/assign-features";
import { linkInputs } from "../../db/link-inputs";
import { putLinks } from "../../db/put-links";
import { putSourceProblems } from "../../db/put-source-problems";
import { linksText, storedLinks } from "../../db/stored-links";
import type { LinkInput, StoredLinks } from "../../db/stored-record";
import { resolveLinks } from "../../records/links/resolve-links";
import { featuresOf } from "../../records/links/source-index";
import { SOURCE_RULES } from "../../records/source-rules";
import type { SyncTools } from "./sync-tools";

/** So many records' links go into one transaction, while people are waiting and while nobody is. */
const CHUNK = { live: 100, firstLoad: 1000 };

export type LinkedSource = {
  /** How many records changed in anything: links, problems, feature. */
  changed: number;
  /** Slug of the feature each record belongs to, by path; by folder, else by what its header says. */
  featureOf: ReadonlyMap<string, string>;
  /** All records of the source, gone ones too. */
  records: LinkInput[];
};

/**
 * Look at all records of a source together, once all are read: where links lead, which feature a
 * record belongs to, what no single file shows. Writes only what differs from before. Records that
 * are gone keep what they had; a link to one leads nowhere, and is said to.
 */
export async function linkRecords(
  ctx: Context,
  source: { id: string; forgeUrl: string | null },
  featureIdOf: (slug: string) => string | null,
  isFirstLoad: boolean,
  tools: SyncTools,
): Promise<LinkedSource> {
  const { db } = ctx;
  const all = await linkInputs(db, source.id);
  const records = all.filter((record) => record.goneAt === null);
  const { links, problems } = resolveLinks(records, {
    now: ctx.now().toISOString(),
    forgeUrl: source.forgeUrl,
  });
  const featureOf = featuresOf(all);
  const idOf = new Map(records.map((record) => [record.path, record.recordId]));

  // Of a first load none is resolved yet: what has links is written, and nothing need be asked for.
  const before = isFirstLoad ? null : await storedLinks(db, source.id);
  const differs = (record: LinkInput, stored: StoredLinks) =>
    before === null
      ? stored.links.length + record.links.length > 0
      : linksText(stored) !== (before.get(record.recordId) ?? "");
  const chunk = isFirstLoad ? CHUNK.firstLoad : CHUNK.live;
  let differing = 0;
  let waiting: StoredLinks[] = [];
  // Only a chunk is in memory as it will be written: a source may have half a million links.
  for (const [index, record] of records.entries()) {
    const stored = resolved(record, links.get(record.path) ?? [], idOf);
    if (differs(record, stored)) waiting.push(stored);
    if (waiting.length < chunk && index < records.length - 1) continue;
    if (waiting.length === 0) continue;
    await putLinks(db, waiting);
    differing += waiting.length;
    waiting = [];
    tools.onProgress("linking", index + 1, records.length);
    await tools.giveWay(isFirstLoad);
  }
  const byId = new Map(
    [...problems].flatMap(([path, found]) =>
      idOf.has(path) ? [[idOf.get(path) as number, found] as const] : [],
    ),
  );
  const rejudged = await putSourceProblems(db, source.id, SOURCE_RULES, byId);
  const assigned = await assignFeatures(db, source.id, (path) => {
    const slug = featureOf.get(path);
    return slug === undefined ? null : featureIdOf(slug);
  });
  return { changed: differing + rejudged + assigned, featureOf, records: all };
}

function resolved(
  record: LinkInput,
  links: readonly LinkInput["links"][number][],
  idOf: ReadonlyMap<string, number>,
): StoredLinks {
  return {
    recordId: record.recordId,
    links: links.map((link) => ({
      ...link,
      toId: link.resolved === null ? null : (idOf.get(link.resolved) ?? null),
    })),
  };
}
