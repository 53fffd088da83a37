import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder for one test, outside every repository. */
export type ScratchFolder = {
  /** Its real path. */
  root: string;
  /** Every writing has a later time than the one before, and all lie years back: no stamp is too fresh. */
  write(path: string, content: string | Uint8Array): void;
  delete(path: string): void;
  /** Run git in it as a made-up author at a fixed time. */
  git(...args: string[]): string;
  /** Commit all that is there; returns the hash. */
  commit(message: string): string;
  remove(): void;
};

/** Those made in this process. */
const made: ScratchFolder[] = [];

/** Remove every folder made so far: after each file of tests, see `scripts/clean-after-tests.ts`. */
export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) folder.remove();
}

const AUTHOR = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.org",
  GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** Make a folder with files; for tests. */
export function scratchFolder(files: Record<string, string> = {}): ScratchFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "docket-test-")));
  let time = Date.UTC(2020, 0, 1) / 1000;
  const folder: ScratchFolder = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      time++;
      utimesSync(join(root, path), time, time);
    },
    delete: (path) => rmSync(join(root, path), { recursive: true }),
    git: (...args) =>
      execFileSync("git", args, {
        cwd: root,
        encoding: "utf8",
        env: { PATH: process.env.PATH, HOME: "/nonexistent", NODE_ENV: "test", ...AUTHOR },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    commit(message) {
      folder.git("add", "-A");
      folder.git("commit", "-q", "--allow-empty", "-m", message);
      return folder.git("rev-parse", "HEAD").trim();
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  made.push(folder);
  return folder;
}
