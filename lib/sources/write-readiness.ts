import nodeFs from "node:fs";
import { openTarget, realTargetFolder } from "./open-target";
import type { WriteRefusal } from "./write-refusal";

/**
 * Whether an existing file could be written now, before anything is; null when it could. Rights change,
 * and the write itself asks again.
 *
 * @param root real path of the source
 */
export function writeReadiness(root: string, path: string): WriteRefusal | null {
  const folder = realTargetFolder(nodeFs, root, path);
  if (typeof folder !== "string") return folder;
  const target = openTarget(nodeFs, root, path);
  if ("refused" in target) return target;
  nodeFs.closeSync(target.fd);
  return null;
}
