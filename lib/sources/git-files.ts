import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { gitFailure } from "./git-failure";
import { type GitPlace, runGit } from "./git-run";
import { isMissing, startListing } from "./listing-builder";
import { isPlainPath } from "./read-file";
import { type Classify, type Listing, MAX_DEPTH, type SourceFailure } from "./source";

/** Paths git lists end with NUL; one longer than this is none. */
const MAX_PATH_BYTES = 64 * 1024;
/** A shorter path cannot be too deep. */
const LONG_PATH = 2 * MAX_DEPTH;
const SLASH = 47;
const FILE_ENDING = /.\.[A-Za-z]\w{0,5}$/;

/**
 * List the records of a folder in a git work tree: what git tracks and what is new and not ignored
 * (`ls-files -co --exclude-standard`), limited to the folder, as it stands on disk now. The index is
 * a file like any other: paths that lead out of the folder, or through a link, are not taken.
 */
export async function gitFiles(place: GitPlace, classify: Classify): Promise<Listing | SourceFailure> {
  const listing = startListing(place.folder, classify);
  const isReal = realFolders(place.folder, (path) => listing.offerLinkedFolder(path));
  // To git a link is a file, whatever it leads to. Only names that a folder may have are looked at.
  const takeLinkedFolder = (bytes: Buffer) => {
    const name = bytes.subarray(bytes.lastIndexOf(SLASH) + 1).toString("latin1");
    if (FILE_ENDING.test(name)) return;
    const path = bytes.toString("utf8");
    if (!isPlainPath(path) || !isReal(path)) return;
    if (lstatSync(join(place.folder, path), { throwIfNoEntry: false })?.isSymbolicLink())
      listing.offerLinkedFolder(path);
  };
  const take = (bytes: Buffer) => {
    if (!endsLikeMarkdown(bytes)) return takeLinkedFolder(bytes);
    const path = bytes.toString("utf8");
    if (!isPlainPath(path)) return;
    const isName = !path.includes("\ufffd") || Buffer.from(path, "utf8").equals(bytes);
    const isShallow = path.length < LONG_PATH || path.split("/").length <= MAX_DEPTH + 1;
    if (isName && isShallow && !isReal(path)) return;
    listing.offer(path, isName);
  };

  let rest: Buffer = Buffer.alloc(0);
  const result = await runGit(place, ["ls-files", "-z", "-co", "--exclude-standard", "--"], {
    onData(piece) {
      let data = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0)) {
        take(data.subarray(0, end));
        data = data.subarray(end + 1);
      }
      rest = data.length > MAX_PATH_BYTES ? Buffer.alloc(0) : Buffer.from(data);
    },
    timeoutMs: 120_000,
    maxBytes: 1024 * 1024 * 1024,
  });
  return result.ok ? listing.finish() : gitFailure(result, "list the files");
}

/** Whether the folder of a path is reached without a link; each folder is asked once. */
function realFolders(root: string, onLink: (path: string) => void): (path: string) => boolean {
  const known = new Map<string, boolean>([["", true]]);
  return (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    let isReal = known.get(folder);
    if (isReal === undefined) {
      const there = join(root, folder);
      try {
        isReal = realpathSync.native(there) === there;
        if (!isReal) onLink(folder);
      } catch (error) {
        isReal = false;
        // A loop of links, for one.
        if (!isMissing(error)) onLink(folder);
      }
      known.set(folder, isReal);
    }
    return isReal;
  };
}

/** `.md` and `.markdown` in any case, before anything is decoded. */
function endsLikeMarkdown(bytes: Buffer): boolean {
  const end = bytes.subarray(-9).toString("latin1").toLowerCase();
  return end.endsWith(".md") || end.endsWith(".markdown");
}
