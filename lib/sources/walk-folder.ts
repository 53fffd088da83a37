import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMissing, plainReason, startListing } from "./listing-builder";
import { type Classify, type Listing, MAX_DEPTH } from "./source";

/** Folders of dependencies and of build results, which hold other people's markdown or copies of ours. */
const NEVER_WALKED = new Set([
  ".git",
  ".hg",
  ".svn",
  ".jj",
  "node_modules",
  "bower_components",
  "jspm_packages",
  ".yarn",
  ".pnpm-store",
  ".venv",
  "venv",
  "site-packages",
  "__pycache__",
  ".tox",
  ".nox",
  ".mypy_cache",
  ".pytest_cache",
  ".ruff_cache",
  ".next",
  ".nuxt",
  ".svelte-kit",
  ".docusaurus",
  ".turbo",
  ".parcel-cache",
  ".cache",
  ".gradle",
  ".terraform",
  "dist",
  "build",
  "out",
  "target",
  "vendor",
  "coverage",
  "Pods",
  "DerivedData",
  ".idea",
  ".vs",
]);

/** More entries than this are not a repository of records but a whole disk. */
const MAX_ENTRIES = 3_000_000;

/**
 * List the records below a folder that is not under git. Synchronous, because that is three to
 * eight times faster than asking asynchronously: run it where nobody waits for the thread.
 *
 * @param root real path of a folder
 */
export function walkFolder(root: string, classify: Classify): Listing {
  const listing = startListing(root, classify);
  const waiting: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  let entries = 0;
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    let names: Dirent[];
    try {
      names = readdirSync(join(root, folder.path), { withFileTypes: true });
    } catch (error) {
      if (folder.path !== "" && isMissing(error)) continue;
      listing.skipFolder(folder.path, `This folder could not be opened: ${plainReason(error)}.`, true);
      continue;
    }
    entries += names.length;
    if (entries > MAX_ENTRIES) {
      listing.skipFolder(
        folder.path,
        "The source holds too many files to be looked through from here on.",
        true,
      );
      for (const { path } of waiting) listing.skipFolder(path, "It was not reached.", true);
      break;
    }
    const valid = names.some((entry) => entry.name.includes("\ufffd"))
      ? validNames(join(root, folder.path))
      : null;
    for (const entry of names) {
      const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
      const isName = valid === null || !entry.name.includes("\ufffd") || valid.has(entry.name);
      if (entry.isDirectory()) {
        if (NEVER_WALKED.has(entry.name) || !isName) continue;
        if (folder.depth + 1 > MAX_DEPTH) {
          listing.skipFolder(path, `It lies deeper than ${MAX_DEPTH} folders.`, false);
        } else waiting.push({ path, depth: folder.depth + 1 });
      } else {
        if (entry.isSymbolicLink() && !/\.(?:md|markdown)$/i.test(entry.name))
          listing.offerLinkedFolder(path);
        listing.offer(path, isName);
      }
    }
  }
  return listing.finish();
}

/** Names of a folder that are UTF-8 and really hold U+FFFD; decoding replaces invalid bytes by it. */
function validNames(folder: string): Set<string> {
  const valid = new Set<string>();
  for (const bytes of readdirSync(folder, { encoding: "buffer" })) {
    const name = bytes.toString("utf8");
    if (Buffer.from(name, "utf8").equals(bytes)) valid.add(name);
  }
  return valid;
}
