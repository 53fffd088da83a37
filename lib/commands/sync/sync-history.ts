import { z } from "zod";
import type { Context } from "../../context";
import { attachLineages } from "../../db/attach-lineages";
import { type HistoryState, readHistoryState, writeHistoryState } from "../../db/history-state";
import { dropSteps, keptChanges, lastSeq, writeSteps } from "../../db/history-steps";
import { keepFolderRevisions } from "../../db/keep-folder-revisions";
import { bumpDataVersion } from "../../db/sync-state";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { type CollectedHistory, historyCollector } from "../../records/history/collect-history";
import { PARSER_VERSION } from "../../records/parser-version";
import { placeOfRecord } from "../../records/place-of-record";
import type { Refusal } from "../../refusal";
import { gitHistoryOf } from "../../sources/git-facts";
import { type HistoryMark, historyMark, readHistory } from "../../sources/git-history";
import type { GitPlace } from "../../sources/git-run";
import { isFailure } from "../../sources/source";
import { refuseFailure } from "../sources/refuse-failure";
import { readStatuses } from "./read-statuses";
import type { SyncTools } from "./sync-tools";

export const syncHistoryInput = z.strictObject({ sourceId: z.string().min(1) });

/** What a reading of the history found; all 0 when nothing was new. */
export type HistoryReport = {
  /** Commits, or of a plain folder syncs, that changed records. */
  steps: number;
  revisions: number;
  /** Everything was read anew: the first time, after rewritten history, or by a newer parser. */
  isFromStart: boolean;
};

const NOTHING: HistoryReport = { steps: 0, revisions: 0, isFromStart: false };

/**
 * Bring the history of a source up to date, after its sync: of a repository what its log tells since
 * the last commit seen, of a plain folder what the sync found changed. Nothing new costs one question
 * to git. A killed reading leaves nothing that the next one does not remove.
 */
export async function syncHistory(
  ctx: Context,
  input: z.input<typeof syncHistoryInput>,
  tools: Pick<SyncTools, "yaml" | "giveWay">,
): Promise<HistoryReport | Refusal> {
  const { sourceId } = syncHistoryInput.parse(input);
  const state = await readHistoryState(ctx.db, sourceId);
  if (!state) return refuseMissingSource(sourceId);
  const place = state.source.isGit ? await gitHistoryOf(state.source.path) : null;
  if (place === "git-missing") {
    const sentence = "The program git is not installed, or not on the PATH.";
    return refuseFailure({ failed: true, code: "git-missing", sentence });
  }
  return place === null ? keepFolder(ctx, state, tools) : readRepository(ctx, state, place, tools);
}

async function keepFolder(
  ctx: Context,
  { source, read }: HistoryState,
  tools: Pick<SyncTools, "giveWay">,
): Promise<HistoryReport> {
  if (source.syncedAt === null || (read !== null && read.syncedAt === source.syncedAt)) return NOTHING;
  const seq = (await lastSeq(ctx.db, source.id)) + 1;
  const revisions = await keepFolderRevisions(ctx.db, source.id, seq, source.syncedAt, tools.giveWay);
  await writeHistoryState(ctx.db, source.id, {
    headCommit: null,
    cut: "",
    parserVersion: PARSER_VERSION,
    lastSeq: seq,
    syncedAt: source.syncedAt,
  });
  return { steps: revisions > 0 ? 1 : 0, revisions, isFromStart: false };
}

async function readRepository(
  ctx: Context,
  { source, read }: HistoryState,
  place: GitPlace,
  tools: Pick<SyncTools, "yaml" | "giveWay">,
): Promise<HistoryReport | Refusal> {
  const { db } = ctx;
  const now = await historyMark(place);
  const holds = read !== null && read.parserVersion === PARSER_VERSION && read.headCommit !== null;
  const since: HistoryMark | null = holds ? { head: read.headCommit, cut: read.cut } : null;
  const isRead = since !== null && since.head === now.head && since.cut === now.cut;
  if (isRead && read?.syncedAt === source.syncedAt) return NOTHING;

  if (holds) await dropSteps(db, source.id, read.lastSeq);
  let collected = await collect(ctx, source.id, place, since);
  if ("refused" in collected) return collected;
  if (collected.isIncomplete && !collected.isFromStart) {
    collected = await collect(ctx, source.id, place, null);
    if ("refused" in collected) return collected;
  }
  const { steps, holders, isFromStart, mark } = collected;
  const statusOf = await readStatuses(db, source.id, place, steps, isFromStart, tools);
  if ("refused" in statusOf) return statusOf;
  if (isFromStart) await dropSteps(db, source.id, 0);
  await writeSteps(db, source.id, steps, statusOf.of, tools.giveWay);
  await attachLineages(db, source.id, holders, tools.giveWay);
  await writeHistoryState(db, source.id, {
    headCommit: mark.head,
    cut: mark.cut,
    parserVersion: PARSER_VERSION,
    lastSeq: steps.at(-1)?.seq ?? (await lastSeq(db, source.id)),
    syncedAt: source.syncedAt,
  });
  if (steps.length > 0 || isFromStart) await db.write([bumpDataVersion()]);
  return {
    steps: steps.length,
    revisions: steps.reduce((sum, step) => sum + step.changes.length, 0),
    isFromStart,
  };
}

/** Everything is read before anything is written, so that a page never sees half a history for long. */
async function collect(
  ctx: Context,
  sourceId: string,
  place: GitPlace,
  since: HistoryMark | null,
): Promise<(CollectedHistory & { isFromStart: boolean; mark: HistoryMark }) | Refusal> {
  const isRecord = (path: string) => placeOfRecord(path) !== null;
  const seq = await lastSeq(ctx.db, sourceId);
  const commits: Parameters<ReturnType<typeof historyCollector>["take"]>[0][] = [];
  const reading = await readHistory(place, since, (commit) => commits.push(commit));
  if (isFailure(reading)) return refuseFailure(reading);
  const earlier = reading.isFromStart ? null : await keptChanges(ctx.db, sourceId);
  const collector = historyCollector(isRecord, earlier, seq);
  for (const commit of commits) collector.take(commit, reading.cutAt.has(commit.hash));
  return { ...collector.finish(), isFromStart: reading.isFromStart, mark: reading.mark };
}
