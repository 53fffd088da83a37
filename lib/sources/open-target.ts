import { constants, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../sha256";
import { isPlainPath } from "./read-file";
import { MAX_RECORD_BYTES } from "./source";
import type { WriteFs } from "./write-fs";
import { refuseForError, refuseWrite, type WriteRefusal } from "./write-refusal";

/** A file that may be written, held open; whoever gets one closes `fd`. */
export type Target = { fd: number; stats: Stats; bytes: Uint8Array; hash: string };

/** Read and write, so that a file that may not be written is refused by the system itself. */
const FLAGS = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The real folder of a path, which must lie below the root without a link on the way. Git's own
 * folder is out of bounds, whatever the file is called.
 */
export function realTargetFolder(fs: WriteFs, root: string, path: string): string | WriteRefusal {
  const names = path.split("/");
  if (!isPlainPath(path) || names.some((name) => /^(?:\.git|git~\d)[. ]*$/i.test(name)))
    return refuseWrite("path-outside", path);
  const folder = dirname(join(root, path));
  try {
    if (fs.realpathSync.native(folder) !== folder) return refuseWrite("path-outside", path);
    const { mode } = fs.lstatSync(folder);
    return (mode & 0o222) === 0 ? refuseWrite("folder-read-only", path) : folder;
  } catch (error) {
    return refuseForError(error, path, "folder");
  }
}

/**
 * Open the file at a path without following a link, and read it: it must be a regular file with one
 * name that may be written.
 */
export function openTarget(fs: WriteFs, root: string, path: string): Target | WriteRefusal {
  let fd: number;
  try {
    fd = fs.openSync(join(root, path), FLAGS);
  } catch (error) {
    return refuseForError(error, path, "file");
  }
  const refusal = (code: Parameters<typeof refuseWrite>[0]) => {
    fs.closeSync(fd);
    return refuseWrite(code, path);
  };
  try {
    const stats = fs.fstatSync(fd);
    if (!stats.isFile()) return refusal("file-not-regular");
    if (stats.nlink > 1) return refusal("file-hard-linked");
    if ((stats.mode & 0o222) === 0) return refusal("file-read-only");
    if (stats.size > MAX_RECORD_BYTES) return refusal("file-changed");
    const bytes = readAll(fs, fd, stats.size);
    return { fd, stats, bytes, hash: sha256(bytes) };
  } catch {
    return refusal("write-failed");
  }
}

/** Whether the path still leads to the very file that was opened, and that file still holds the same bytes. */
export function isSameTarget(fs: WriteFs, root: string, path: string, target: Target): boolean {
  try {
    const there = fs.lstatSync(join(root, path));
    if (there.ino !== target.stats.ino || there.dev !== target.stats.dev || there.nlink !== 1) return false;
    return sha256(readAll(fs, target.fd, there.size)) === target.hash;
  } catch {
    return false;
  }
}

/** One unit more than expected is asked for, so that a file that grew is seen to differ. */
function readAll(fs: WriteFs, fd: number, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, MAX_RECORD_BYTES) + 1);
  let length = 0;
  while (length < bytes.length) {
    const count = fs.readSync(fd, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
