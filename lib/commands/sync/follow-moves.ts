import type { Context } from "../../context";
import { type Move, moveRecords } from "../../db/move-records";
import { touchFiles } from "../../db/touch-files";
import { type AppearedFile, matchMoves } from "../../records/match-moves";
import type { KnownFile, SyncPlan } from "../../records/plan-sync";
import type { Source } from "../../sources/source";
import type { SyncTools } from "./sync-tools";

/** So many files are hashed, or moved in one transaction, before others get their turn. */
const CHUNK = 100;
/** The stamp of a file that must be read whatever its bytes: no file has this size. */
const UNREAD = { size: -1, mtimeMs: 0, inode: 0 };

/**
 * Find out which records have moved, and give them their new paths. Costs a reading of the files
 * that are new or changed, and only where something vanished or several changed at once.
 *
 * @returns new path → the record that is there now
 */
export async function followMoves(
  ctx: Context,
  source: Source,
  state: { id: string; headCommit: string | null },
  plan: SyncPlan,
  tools: SyncTools,
): Promise<Map<string, KnownFile>> {
  const changed = plan.suspect.filter(
    ({ file, known }) => file.size !== known.size || file.mtimeMs !== known.mtimeMs,
  );
  const candidates = [...plan.fresh, ...changed];
  if (plan.missing.length === 0 ? changed.length < 2 : candidates.length === 0) return new Map();

  const wantsCores = [...plan.missing, ...changed.map(({ known }) => known)].some(
    (known) => known.coreHash !== null,
  );
  const appeared: AppearedFile[] = [];
  for (let from = 0; from < candidates.length; from += CHUNK) {
    appeared.push(...(await identify(source, candidates.slice(from, from + CHUNK), tools, wantsCores)));
    await tools.giveWay();
  }
  const renames =
    plan.missing.length > 0 && state.headCommit
      ? await source.renamesSince(state.headCommit)
      : new Map<string, string>();
  const moves = matchMoves(plan.missing, appeared, renames);
  await write(ctx, state.id, moves, plan);
  return moves;
}

async function identify(
  source: Source,
  files: readonly { file: { path: string }; known: KnownFile | null }[],
  tools: SyncTools,
  wantsCores: boolean,
): Promise<AppearedFile[]> {
  const questions = files.map(({ file, known }) => ({
    path: file.path,
    knownSha256: known === null || known.isGone ? null : known.sha256,
    hashOnly: !wantsCores,
  }));
  const answers = await tools.readFiles(source.root, questions);
  return files.flatMap(({ file: { path }, known }, index): AppearedFile[] => {
    const answer = answers[index];
    if (!answer || answer.is === "unread" || answer.sha256 === questions[index]?.knownSha256) return [];
    const coreHash = answer.is === "record" ? answer.record.coreHash : null;
    return [{ path, size: answer.size, sha256: answer.sha256, coreHash, known }];
  });
}

/**
 * The stamps of moved records go first: a rename keeps a file's times, and a sync that is killed
 * between the two would otherwise find the file unchanged and never read its new name.
 */
async function write(
  ctx: Context,
  sourceId: string,
  moves: Map<string, KnownFile>,
  plan: SyncPlan,
): Promise<void> {
  if (moves.size === 0) return;
  const all = [...moves].map(([to, { key, path }]): Move => ({ key, from: path, to }));
  for (let from = 0; from < all.length; from += CHUNK) {
    const stamps = all.slice(from, from + CHUNK).map(({ key }) => ({ key, ...UNREAD }));
    await touchFiles(ctx.db, stamps);
  }
  const at = ctx.now().toISOString();
  // Where one takes the path of another, both must move at once.
  const isFree = new Set(plan.fresh.map(({ file }) => file.path));
  const isTangled = ({ from, to }: Move) => !isFree.has(to) || moves.has(from);
  await moveRecords(ctx.db, sourceId, all.filter(isTangled), at);
  const alone = all.filter((move) => !isTangled(move));
  for (let from = 0; from < alone.length; from += CHUNK) {
    await moveRecords(ctx.db, sourceId, alone.slice(from, from + CHUNK), at);
  }
}
