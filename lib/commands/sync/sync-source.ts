import { z } from "zod";
import type { Context } from "../../context";
import { storedFeatures } from "../../db/assign-features";
import { knownFiles, knownIdentities } from "../../db/known-files";
import { markGone } from "../../db/mark-gone";
import { putFeatures } from "../../db/put-features";
import { storedSkipped } from "../../db/put-skipped";
import { redateRecords } from "../../db/redate-records";
import type { StoredFeature } from "../../db/stored-record";
import { failRun, isConnected, readSyncState, type SyncState, startRun } from "../../db/sync-state";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { featureKey, groupFeatures } from "../../records/group-features";
import { PARSER_VERSION } from "../../records/parser-version";
import { isNotYetPast, type KnownFile, planSync, type SyncPlan } from "../../records/plan-sync";
import type { Refusal } from "../../refusal";
import { openSource } from "../../sources/open-source";
import { isFailure, type SourceFailure } from "../../sources/source";
import { refuseFailure } from "../sources/refuse-failure";
import { cardsBefore } from "./attach-suggestions";
import { concludeSync } from "./conclude-sync";
import { dateFiles } from "./date-files";
import { followMoves } from "./follow-moves";
import { knownVerdict } from "./known-verdict";
import { type FileToRead, readChanges } from "./read-changes";
import { reportFinding } from "./report-finding";
import { isSameSkipped } from "./skipped-files";
import type { SyncFinding } from "./sync-finding";
import type { SyncReport } from "./sync-report";
import type { SyncTools } from "./sync-tools";

/** From so many records on a first load tells the index to expect it. */
const LARGE_LOAD = 500;

export const syncSourceInput = z.strictObject({ sourceId: z.string().min(1) });

/**
 * Bring the database up to what a source holds. The same tree twice reads no file and writes nothing;
 * killed at any point, nothing is lost and the next sync converges: every transaction leaves whole
 * records, what is gone is marked last, and a run that did not end is known by its row.
 *
 * One sync at a time in a process: row ids are given out by the one writer.
 */
export async function syncSource(
  ctx: Context,
  input: z.input<typeof syncSourceInput>,
  tools: SyncTools,
): Promise<SyncReport | Refusal> {
  const { sourceId } = syncSourceInput.parse(input);
  const startedAt = ctx.now().toISOString();
  const state = await readSyncState(ctx.db, sourceId);
  if (!state || state.isRemoved) return refuseMissingSource(state?.slug ?? sourceId);

  tools.onProgress("walking", 0, 0);
  if (state.syncedAt === null) tools.expect(null);
  const source = await openSource(state.path);
  if (isFailure(source)) return fail(ctx, state, source, startedAt);
  const listing = await source.list(knownVerdict);
  if (isFailure(listing)) return fail(ctx, state, listing, startedAt);
  const facts = await source.facts();
  const known = await knownFiles(ctx.db, sourceId);
  const plan = planSync(known, listing.files, {
    lastSyncMs: state.syncedAt === null ? null : Date.parse(state.syncedAt),
    readAll: state.parserVersion !== PARSER_VERSION,
    unseen: listing.unseen,
  });
  const finding: SyncFinding = { state, source, listing, facts, known, plan };
  if ((await isUnchanged(ctx, finding)) && (await areAsKnown(finding, startedAt, tools))) {
    const read = plan.suspect.length;
    return reportFinding(finding, { read, unchanged: plan.same + read });
  }
  return apply(ctx, finding, tools, startedAt);
}

/** What was known stays as it was. The same failure is noted once, not at every try. */
async function fail(
  ctx: Context,
  state: SyncState,
  failure: SourceFailure,
  startedAt: string,
): Promise<Refusal> {
  const refusal = refuseFailure(failure);
  if (state.lastRun !== "failed" || state.lastMessage !== refusal.sentence) {
    const run = {
      runId: ctx.newId(),
      startedAt,
      finishedAt: ctx.now().toISOString(),
      message: refusal.sentence,
    };
    await failRun(ctx.db, state.id, run);
  }
  return refusal;
}

async function isUnchanged(
  ctx: Context,
  { state, source, listing, facts, plan }: SyncFinding,
): Promise<boolean> {
  return (
    state.lastRun === "done" &&
    state.parserVersion === PARSER_VERSION &&
    plan.fresh.length + plan.missing.length === 0 &&
    state.isGit === (source.kind === "git") &&
    state.headCommit === (facts?.headCommit ?? null) &&
    state.headBranch === (facts?.headBranch ?? null) &&
    state.forgeUrl === (facts?.forgeUrl ?? null) &&
    isSameSkipped(await storedSkipped(ctx.db, state.id), listing.skipped)
  );
}

/**
 * Whether files that are not trusted by their stamp hold what they held, and will be looked at again whatever is
 * noted now: a file that is dated in the future would otherwise be news at every look.
 */
async function areAsKnown(
  { source, plan }: SyncFinding,
  startedAt: string,
  tools: SyncTools,
): Promise<boolean> {
  const { suspect } = plan;
  if (suspect.length === 0) return true;
  if (!suspect.every((one) => isNotYetPast(one, Date.parse(startedAt)))) return false;
  const questions = suspect.map(({ file, known }) => ({
    path: file.path,
    knownSha256: known.sha256,
    hashOnly: true,
  }));
  const answers = await tools.readFiles(source.root, questions);
  return suspect.every(({ known }, index) => {
    const answer = answers[index];
    return answer?.is === "hashed" && answer.sha256 === known.sha256;
  });
}

async function apply(
  ctx: Context,
  finding: SyncFinding,
  tools: SyncTools,
  startedAt: string,
): Promise<SyncReport | Refusal> {
  const { state, source, listing, known, plan } = finding;
  const { db } = ctx;
  const runId = ctx.newId();
  await startRun(db, state.id, runId, startedAt);

  const cards = await cardsBefore(ctx, state.id);
  const moves = await followMoves(ctx, source, state, plan, tools);
  const features = await prepareFeatures(ctx, finding);
  const identities = plan.fresh.length > 0 ? await knownIdentities(db, state.id) : new Map<string, string>();
  const files = filesToRead(plan, moves, state.parserVersion !== PARSER_VERSION);
  const since = known.length > 0 && state.parserVersion === PARSER_VERSION ? state.headCommit : null;
  const dates = await dateFiles(ctx, source, { sourceId: state.id, listing, known, files }, since);
  if (known.length === 0 && files.length >= LARGE_LOAD) await ctx.index.prepareLoad();
  tools.expect(files.length);
  const isThere = () => isConnected(db, state.id);
  const reading = await readChanges(
    ctx,
    source,
    {
      sourceId: state.id,
      files,
      identityOf: (path) => identities.get(path) ?? null,
      featureOf: features.ofPath,
      datesOf: dates.of,
      isFirstLoad: known.length === 0,
    },
    tools,
    isThere,
  );
  await redateRecords(db, dates.newlyNamed);
  const moved = new Set([...moves.values()].map(({ key }) => key));
  const gone = plan.missing.filter(({ key }) => !moved.has(key));
  await markGone(
    db,
    gone.map(({ key }) => key),
    ctx.now().toISOString(),
  );

  return concludeSync(
    ctx,
    finding,
    {
      runId,
      startedAt,
      read: files.length,
      reading,
      moved: moves.size,
      gone: gone.length,
      newlyNamed: dates.newlyNamed.length,
      cards,
      featureIdOf: features.idOf,
    },
    tools,
  );
}

/** Moved records are known at their new path, and read whatever their bytes: number and feature are in the name. */
function filesToRead(plan: SyncPlan, moves: ReadonlyMap<string, KnownFile>, readAll: boolean): FileToRead[] {
  return [...plan.suspect, ...plan.fresh]
    .map(({ file, known }): FileToRead => {
      const owner = moves.get(file.path) ?? known;
      // A move that was written and not read yet, because the process ended in between (follow-moves.ts).
      const isUnread = owner !== null && owner.size < 0;
      const isForced = readAll || moves.has(file.path) || isUnread || owner?.isGone === true;
      return { file, known: owner, isForced };
    })
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

type Features = {
  /** Id of the feature a path belongs to by its folder. */
  ofPath(path: string): string | null;
  idOf(slug: string): string | null;
};

/** Write the features there are now, before the records that belong to them. */
async function prepareFeatures(ctx: Context, { state, listing, known }: SyncFinding): Promise<Features> {
  const refOf = (path: string) => {
    const place = knownVerdict(path);
    return place !== null && "kind" in place ? place.feature : null;
  };
  const paths = [...listing.files, ...known].map(({ path }) => path);
  const { features, ofFolder } = groupFeatures(paths.flatMap((path) => refOf(path) ?? []));
  const before = await storedFeatures(ctx.db, state.id);
  // Made of the slug, so that a rebuild gives the same id.
  const after = features.map((feature): StoredFeature => ({ id: `${state.id}/${feature.slug}`, ...feature }));
  await putFeatures(
    ctx.db,
    state.id,
    after.filter((feature) => !isSame(before.get(feature.id), feature)),
  );
  const ids = new Map(after.map(({ id, slug }) => [slug, id]));
  const idOf = (slug: string) => ids.get(slug) ?? null;
  return {
    idOf,
    ofPath(path) {
      const ref = refOf(path);
      const feature = ref === null ? undefined : ofFolder.get(featureKey(ref));
      return feature === undefined ? null : idOf(feature.slug);
    },
  };
}

function isSame(a: StoredFeature | undefined, b: StoredFeature): boolean {
  return (
    a?.base === b.base &&
    a.folder === b.folder &&
    a.slug === b.slug &&
    a.title === b.title &&
    a.number === b.number
  );
}
