import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { commitDates } from "./git-dates";
import { gitFacts, gitHistoryOf } from "./git-facts";
import { gitFiles } from "./git-files";
import type { GitPlace } from "./git-run";
import { isMissing, plainReason } from "./listing-builder";
import { readFile } from "./read-file";
import { renamesSince } from "./renames-since";
import type { Source, SourceFailure } from "./source";
import { walkFolder } from "./walk-folder";

/**
 * The source a folder is: with git when it has history there, else a plain folder. Fails when the
 * path is no readable folder, or when git is needed and not installed.
 *
 * @param path absolute, or relative to the working directory; links in it are resolved once, here
 */
export async function openSource(path: string): Promise<Source | SourceFailure> {
  const root = realFolder(path);
  if (typeof root !== "string") return root;
  const place = await gitHistoryOf(root);
  if (place === "git-missing") {
    return {
      failed: true,
      code: "git-missing",
      sentence: `The folder ${root} is a git repository, but the program git is not installed, or not on the PATH.`,
    };
  }
  return place === null ? folderSource(root) : gitSource(root, place);
}

function folderSource(root: string): Source {
  return {
    kind: "folder",
    root,
    list: async (classify) => realFolderFailure(root) ?? walkFolder(root, classify),
    read: (path) => readFile(root, path),
    facts: async () => null,
    renamesSince: async () => new Map(),
    commitDates: async () => new Map(),
  };
}

function gitSource(root: string, place: GitPlace): Source {
  return {
    kind: "git",
    root,
    list: async (classify) => realFolderFailure(root) ?? gitFiles(place, classify),
    read: (path) => readFile(root, path),
    facts: () => gitFacts(place),
    renamesSince: (commit) => renamesSince(place, commit),
    commitDates: (paths, since, classify) => commitDates(place, paths, since, classify),
  };
}

function realFolderFailure(root: string): SourceFailure | null {
  const real = realFolder(root);
  return typeof real === "string" ? null : real;
}

/** The real path of a folder that can be read, or why it is none. */
function realFolder(path: string): string | SourceFailure {
  // A shell would have done it; a form on a page has no shell.
  const shown = resolve(path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path);
  try {
    const real = realpathSync.native(shown);
    if (!statSync(real).isDirectory()) {
      return { failed: true, code: "not-a-folder", sentence: `${shown} is a file, not a folder.` };
    }
    accessSync(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (error) {
    if (isMissing(error)) {
      return { failed: true, code: "folder-missing", sentence: `There is no folder at ${shown}.` };
    }
    return {
      failed: true,
      code: "folder-unreadable",
      sentence: `The folder ${shown} cannot be read: ${plainReason(error)}.`,
    };
  }
}
