import { join } from "node:path";
import { openTarget, realTargetFolder } from "./open-target";
import type { WriteFs } from "./write-fs";

/**
 * Remove a file that Docket has just made, if it still holds exactly those bytes: the inverse of
 * writing a new decision.
 *
 * @param root real path of the source
 */
export function removeIfHash(fs: WriteFs, root: string, path: string, hash: string): boolean {
  if (typeof realTargetFolder(fs, root, path) !== "string") return false;
  const target = openTarget(fs, root, path);
  if ("refused" in target) return false;
  try {
    if (target.hash !== hash) return false;
    fs.unlinkSync(join(root, path));
    return true;
  } catch {
    return false;
  } finally {
    fs.closeSync(target.fd);
  }
}
