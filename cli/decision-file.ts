import { realpathSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { refuseEdit } from "../lib/queries/reviews/refuse-edit";
import { decodeForEdit } from "../lib/records/edit/decode-for-edit";
import { isEditRefusal } from "../lib/records/edit/edit-refusal";
import { type Refusal, refuse } from "../lib/refusal";
import { findWorkTree } from "../lib/sources/find-work-tree";
import type { GitPlace } from "../lib/sources/git-run";
import { readFile } from "../lib/sources/read-file";

/** Where files lie: the top of their work tree, or outside git the folder they share. */
export type FilesPlace = { root: string; place: GitPlace | null; paths: string[] };

/** A file that may be written, as bytes and as the text the pen reads. */
export type OpenFile = { path: string; bytes: Uint8Array; text: string };

/** Find the folder that files belong to; paths are relative to it. Files of two repositories have none. */
export function placeFiles(files: readonly string[]): FilesPlace | Refusal {
  const full: string[] = [];
  for (const file of files) {
    try {
      full.push(resolve(realpathSync.native(dirname(resolve(file))), basename(file)));
    } catch {
      return refuse("file-missing", `There is no folder for ${file}.`, "Check the path.");
    }
  }
  const trees = full.map((file) => findWorkTree(dirname(file)));
  const [place = null] = trees;
  if (trees.some((tree) => tree?.gitDir !== place?.gitDir))
    return refuse(
      "other-repository",
      "The two files belong to different repositories.",
      "Name two decisions of one repository.",
    );
  const root = place?.workTree ?? commonFolder(full.map(dirname));
  const paths = full.map((file) => relative(root, file).split(sep).join("/"));
  return { root, place: place && { ...place, folder: root }, paths };
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? "";
  while (!folders.every((folder) => folder === common || folder.startsWith(common.replace(/\/?$/, sep))))
    common = dirname(common);
  return common;
}

/** Read a file for writing; a file that is not there, too large or not text is refused. */
export function openForEdit(root: string, path: string): OpenFile | Refusal {
  const reading = readFile(root, path);
  if (!reading.ok) {
    const nextStep = reading.isGone ? "Check the path." : "Look at the file, then try again.";
    return refuse(
      reading.isGone ? "file-missing" : "file-not-regular",
      `${path} cannot be read. ${reading.reason}`,
      nextStep,
    );
  }
  const decoded = decodeForEdit(reading.bytes);
  return isEditRefusal(decoded) ? refuseEdit(decoded) : { path, bytes: reading.bytes, text: decoded.text };
}
