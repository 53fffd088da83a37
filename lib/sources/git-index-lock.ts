import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import { isLivingOwner } from "./living-owner";

/** The right to change a repository's index, as every git command understands it. */
export type IndexLock = {
  /** A file beside the index, for preparing the next one; it is removed with the lock. */
  draft(): string;
  release(): void;
};

const DRAFT = /^docket-index-\d{1,10}-[0-9a-f]{8}(?:\.lock)?$/;

/**
 * Take git's own `index.lock`. Its content, which git never reads, says which process of Docket holds
 * it, so that a lock left by a killed one is taken over; a lock of git's is only ever waited for.
 */
export async function lockIndex(gitDir: string, waitMs: number): Promise<IndexLock | CommitRefusal> {
  const path = join(gitDir, "index.lock");
  for (let waited = 0; ; ) {
    const taken = take(gitDir, path);
    if (taken !== null) return taken;
    if (waited >= waitMs) return refuseCommit("index-locked", path);
    const milliseconds = 10 + (randomBytes(1)[0] ?? 0) / 8;
    waited += milliseconds;
    await pause(milliseconds);
  }
}

/** Whether somebody living holds the index now. */
export function isIndexLocked(gitDir: string): boolean {
  try {
    return !isLeftBehind(join(gitDir, "index.lock"));
  } catch {
    return false;
  }
}

function take(gitDir: string, path: string): IndexLock | null | CommitRefusal {
  // Named as a draft, so that one of a killed process is cleared away by whoever comes next.
  const own = join(gitDir, `docket-index-${process.pid}-${randomBytes(4).toString("hex")}.lock`);
  try {
    fill(own);
    // With its content or not at all: a kill in between would leave a lock that nobody may break.
    linkSync(own, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    // Somebody who held the lock took it for a draft of a killed process.
    if (code === "ENOENT") return null;
    if (code === "EEXIST") {
      breakLeftBehind(path);
      return null;
    }
    const knowsNoLinks = code === "EPERM" || code === "ENOTSUP" || code === "EOPNOTSUPP" || code === "ENOSYS";
    try {
      if (!knowsNoLinks) return refuseCommit("commit-failed", "lock its index");
      fill(path);
    } catch {
      breakLeftBehind(path);
      return null;
    }
  } finally {
    tryTo(() => unlinkSync(own));
  }
  // Drafts are made under this lock alone, so any that lies here was left by a killed process.
  for (const name of readdirSync(gitDir).filter((one) => DRAFT.test(one)))
    tryTo(() => unlinkSync(join(gitDir, name)));
  const drafts: string[] = [];
  return {
    draft() {
      const name = join(gitDir, `docket-index-${process.pid}-${randomBytes(4).toString("hex")}`);
      drafts.push(name);
      return name;
    },
    release() {
      for (const name of [...drafts, path]) tryTo(() => unlinkSync(name));
    },
  };
}

function fill(path: string): void {
  const fd = openSync(path, "wx");
  writeSync(fd, `docket ${process.pid}\n`);
  fsyncSync(fd);
  closeSync(fd);
}

/** Moved aside first: what was moved is looked at again, and put back if another took it meanwhile. */
function breakLeftBehind(path: string): void {
  tryTo(() => {
    if (!isLeftBehind(path)) return;
    const aside = `${path}.docket-${process.pid}`;
    renameSync(path, aside);
    if (!isLeftBehind(aside)) tryTo(() => linkSync(aside, path));
    unlinkSync(aside);
  });
}

/** A lock of Docket's whose process has ended; one of git's holds no such line. */
function isLeftBehind(path: string): boolean {
  const { size, mtimeMs } = lstatSync(path);
  if (size > 64) return false;
  const pid = /^docket (\d{1,10})\n$/.exec(readFileSync(path, "latin1"))?.[1];
  return pid !== undefined && !isLivingOwner(Number(pid), mtimeMs);
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Gone already, or somebody else was quicker.
  }
}
