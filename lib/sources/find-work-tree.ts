import { lstatSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { GitPlace } from "./git-run";

/**
 * The work tree a folder is or lies in, by looking for `.git` upwards; null when there is none.
 * Git itself is not asked, because it refuses folders of other owners and can be led elsewhere by
 * the repository's own settings.
 *
 * @param folder real path
 */
export function findWorkTree(folder: string): GitPlace | null {
  for (let top = folder; ; top = dirname(top)) {
    const gitDir = gitDirOf(top);
    if (gitDir !== null) return { folder, workTree: top, gitDir };
    if (dirname(top) === top) return null;
  }
}

/** `.git` is a folder, or (linked work trees, submodules) a file that names one. A link counts as neither. */
function gitDirOf(top: string): string | null {
  const path = join(top, ".git");
  try {
    const stats = lstatSync(path);
    if (stats.isDirectory()) return looksLikeGit(path) ? path : null;
    if (!stats.isFile() || stats.size > 4096) return null;
    const target = /^gitdir: ([^\0\r\n]+)\r?\n?$/.exec(readFileSync(path, "utf8"))?.[1];
    if (target === undefined) return null;
    const named = resolve(top, target);
    return looksLikeGit(named) ? named : null;
  } catch {
    return null;
  }
}

function looksLikeGit(path: string): boolean {
  try {
    return statSync(path).isDirectory() && lstatSync(join(path, "HEAD")).isFile();
  } catch {
    return false;
  }
}
