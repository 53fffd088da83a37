import type { Context } from "../../context";
import { dropFeatures, refreshFeatureCounts } from "../../db/put-features";
import { putSkipped, storedSkipped } from "../../db/put-skipped";
import { removeRecords } from "../../db/remove-records";
import { finishRun, isConnected } from "../../db/sync-state";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { PARSER_VERSION } from "../../records/parser-version";
import type { Card } from "../../records/suggestions/suggestion-cards";
import type { Refusal } from "../../refusal";
import { attachSuggestions } from "./attach-suggestions";
import { linkRecords } from "./link-records";
import { matchAnswers } from "./match-answers";
import type { ReadingResult } from "./read-changes";
import { reportFinding } from "./report-finding";
import { isSameSkipped, mergeSkipped } from "./skipped-files";
import { factsOf, type SyncFinding } from "./sync-finding";
import type { SyncReport } from "./sync-report";
import type { SyncTools } from "./sync-tools";

/** What was done before. */
export type SyncDone = {
  runId: string;
  startedAt: string;
  /** How many files were read. */
  read: number;
  reading: ReadingResult;
  moved: number;
  gone: number;
  /** Records whose dates commits newly say. */
  newlyNamed: number;
  /** The cards of suggestions as they were before anything was read. */
  cards: readonly Card[];
  /** Id of the feature that a slug names. */
  featureIdOf(slug: string): string | null;
};

/**
 * The end of a sync, once all its files are read: what only the whole source shows (links, features, suggestions and
 * their answers, counts), and the run's own end, by which the source counts as read.
 */
export async function concludeSync(
  ctx: Context,
  finding: SyncFinding,
  { runId, startedAt, read, reading, moved, gone, newlyNamed, cards, featureIdOf }: SyncDone,
  tools: SyncTools,
): Promise<SyncReport | Refusal> {
  const { db } = ctx;
  const { state, listing, known, plan } = finding;
  tools.onProgress("linking", 0, 0);
  const { forgeUrl } = factsOf(finding);
  const linked = await linkRecords(ctx, { id: state.id, forgeUrl }, featureIdOf, known.length === 0, tools);
  const hasNewCards = await attachSuggestions(ctx, state.id, cards, (path) =>
    featureIdOf(linked.featureOf.get(path) ?? ""),
  );
  const hasNewAnswers = await matchAnswers(ctx, state.id, linked.records, linked.featureOf);
  await dropFeatures(db, state.id);
  await refreshFeatureCounts(db, state.id);
  const skipped = mergeSkipped(listing.skipped, reading.skipped);
  const hasNewSkips = !isSameSkipped(await storedSkipped(db, state.id), skipped);
  if (hasNewSkips) await putSkipped(db, state.id, skipped);
  if (reading.wasRemoved || !(await isConnected(db, state.id))) {
    await removeRecords(db, state.id);
    return refuseMissingSource(state.slug);
  }

  const counts = {
    found: listing.files.length,
    added: reading.added,
    changed: reading.changed,
    moved,
    gone,
    unchanged: plan.same + reading.touched,
    skipped: skipped.length,
  };
  const hasChanged =
    counts.added + counts.changed + counts.moved + counts.gone + linked.changed > 0 ||
    newlyNamed > 0 ||
    hasNewCards ||
    hasNewAnswers ||
    hasNewSkips ||
    state.lastRun !== "done" ||
    state.parserVersion !== PARSER_VERSION;
  await finishRun(db, state.id, {
    runId,
    startedAt,
    finishedAt: ctx.now().toISOString(),
    counts,
    source: { ...factsOf(finding), parserVersion: PARSER_VERSION },
    hasChanged,
  });
  return reportFinding(finding, { ...counts, read });
}
