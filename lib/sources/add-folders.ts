import { join } from "node:path";
import { isMissing } from "./listing-builder";
import { isPlainPath } from "./read-file";
import type { WriteFs } from "./write-fs";
import { refuseForError, refuseWrite, type WriteRefusal } from "./write-refusal";

/** Folders made for a new file: kept once it is there, else removed again if they are empty. */
export type AddedFolders = { keep(): void; remove(): void };

/**
 * Make the folders a new file needs, one after another below the deepest one that exists, which must
 * be a real folder reached without a link.
 */
export function addFolders(fs: WriteFs, root: string, path: string): AddedFolders | WriteRefusal {
  if (!isPlainPath(path)) return refuseWrite("path-outside", path);
  const made: string[] = [];
  const added = {
    keep: () => made.splice(0),
    remove: () => {
      for (const folder of made.splice(0).reverse()) {
        try {
          fs.rmdirSync(folder);
        } catch {
          return; // Somebody put something in it.
        }
      }
    },
  };
  let folder = root;
  for (const name of path.split("/").slice(0, -1)) {
    folder = join(folder, name);
    try {
      if (!fs.lstatSync(folder).isDirectory()) return refuseWrite("path-outside", path);
    } catch (error) {
      if (!isMissing(error)) return refuseForError(error, path, "folder");
      try {
        fs.mkdirSync(folder);
        made.push(folder);
      } catch (failure) {
        added.remove();
        return refuseForError(failure, path, "folder");
      }
    }
  }
  return added;
}
