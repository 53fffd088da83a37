import type { Context } from "../../context";
import { type PlannedBytes, plannedBytes } from "../../queries/reviews/planned-bytes";
import { findWrite, refuseMissingWrite, type WriteRow } from "../../queries/reviews/write-row";
import { isRefusal, type Refusal } from "../../refusal";
import { refuseCommit } from "../../sources/commit-refusal";
import { commitFiles } from "../../sources/git-commit";
import { gitHistoryOf } from "../../sources/git-facts";
import type { GitPlace } from "../../sources/git-run";
import { type CommitWish, writeAndCommit } from "../../sources/write-and-commit";
import { finishWrite, type WriteEnd } from "./finish-write";

/** What came of a write. `refusal` says why nothing was written, or (with `written`) why nothing was committed. */
export type WriteAnswer = {
  id: string;
  state: "pending" | "written" | "refused" | "waiting";
  commit: string | null;
  branch: string | null;
  refusal: Refusal | null;
};

/** Writes under way in this process; the framework loads modules twice. */
const SLOT = Symbol.for("docket.writes");
type Desk = {
  /** By id: whoever asks again is answered by the same one. */
  running: Map<string, Promise<WriteAnswer | Refusal>>;
  /** The last one of each source: commits to one repository go one after the other, in turn. */
  last: Map<string, Promise<unknown>>;
};
function desk(): Desk {
  const holder = globalThis as { [SLOT]?: Desk };
  holder[SLOT] ??= { running: new Map(), last: new Map() };
  return holder[SLOT];
}

/**
 * Put the bytes of a pending write where they belong, commit them if that was chosen, and note what came
 * of it. Can be called again at any time, after a kill too: what is done already is found done.
 */
export function carryOutWrite(ctx: Context, id: string): Promise<WriteAnswer | Refusal> {
  const { running } = desk();
  const known = running.get(id);
  if (known) return known;
  const doing = carryOut(ctx, id).finally(() => running.delete(id));
  running.set(id, doing);
  return doing;
}

/** Wait for the turn of a source, and take it. */
async function inTurn<T>(root: string, work: () => Promise<T>): Promise<T> {
  const { last } = desk();
  const before = last.get(root);
  const doing = (async () => {
    await before;
    return work();
  })();
  const quiet = doing.then(
    () => {},
    () => {},
  );
  last.set(root, quiet);
  try {
    return await doing;
  } finally {
    if (last.get(root) === quiet) last.delete(root);
  }
}

async function carryOut(ctx: Context, id: string): Promise<WriteAnswer | Refusal> {
  const write = await findWrite(ctx.db, id);
  if (!write) return refuseMissingWrite();
  if (write.state !== "pending") return answerOf(write);
  const end = await inTurn(write.root, () => doIt(ctx, write));
  await finishWrite(ctx, write, end);
  const { refusal } = end;
  return { id, state: end.state, commit: end.commit, branch: end.branch, refusal };
}

function answerOf({ id, state, commit, branch, refusal }: WriteRow): WriteAnswer {
  const known = (["pending", "written", "refused", "waiting"] as const).find((one) => one === state);
  const said = refusal && { refused: true as const, ...refusal, code: "write-failed" as const };
  return { id, state: known ?? "refused", commit, branch, refusal: said };
}

async function doIt(ctx: Context, write: WriteRow): Promise<WriteEnd> {
  const changes: PlannedBytes[] = [];
  for (const file of write.files) {
    const bytes = plannedBytes(write.root, file);
    if ("refused" in bytes) return refused(bytes);
    changes.push(bytes);
  }
  const wish = await wishOf(ctx, write);
  const isWhole = changes.every(({ isDone }) => !isDone);
  if (isRefusal(wish)) {
    const { write: outcome } = await writeAndCommit(write.root, changes.filter(isOpen), null);
    if (outcome && "refused" in outcome) return refused(outcome);
    return { state: "written", commit: null, branch: null, refusal: wish };
  }
  if (isWhole) {
    const { write: written, commit } = await writeAndCommit(write.root, changes, wish);
    if (written && "refused" in written) return refused(written);
    if (commit === null) return { state: "written", commit: null, branch: null, refusal: null };
    if ("refused" in commit)
      return written === null
        ? refused(commit)
        : { state: "written", commit: null, branch: null, refusal: commit };
    const state = written === null ? "waiting" : "written";
    return { state, commit: commit.commit, branch: commit.branch, refusal: null };
  }
  return finishHalf(write, changes, wish);
}

const isOpen = ({ isDone }: PlannedBytes) => !isDone;

/** A kill came between the write and its end: write what is missing, and commit all of it. */
async function finishHalf(
  { root }: WriteRow,
  changes: readonly PlannedBytes[],
  wish: CommitWish | null,
): Promise<WriteEnd> {
  const missing = changes.filter(isOpen);
  if (missing.length > 0) {
    const { write } = await writeAndCommit(root, missing, null);
    if (write && "refused" in write) return refused(write);
  }
  if (wish === null || wish.branch !== undefined)
    return { state: "written", commit: null, branch: null, refusal: null };
  const { place, ...order } = wish;
  const commit = await commitFiles(place, { ...order, files: changes });
  if ("refused" in commit) return { state: "written", commit: null, branch: null, refusal: commit };
  return { state: "written", commit: commit.commit, branch: commit.branch, refusal: null };
}

function refused(refusal: Refusal): WriteEnd {
  return { state: "refused", commit: null, branch: null, refusal };
}

/** What git is asked for; null: nothing is to be committed. */
async function wishOf(
  ctx: Context,
  { root, wish }: Pick<WriteRow, "root" | "wish">,
): Promise<CommitWish | Refusal | null> {
  if (wish === null) return null;
  const place: GitPlace | "git-missing" | null = await gitHistoryOf(root);
  if (place === "git-missing") return refuseCommit("git-missing");
  if (place === null) return refuseCommit("not-in-git", root);
  const person = { name: wish.name, mail: wish.mail ?? "" };
  const order = { place, message: wish.message, author: person, committer: person, when: ctx.now() };
  return wish.branch === null ? order : { ...order, branch: wish.branch };
}
