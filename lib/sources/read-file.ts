import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { isMissing, plainReason } from "./listing-builder";
import { type FileReading, MAX_RECORD_BYTES } from "./source";

/** Neither a link nor a pipe may be opened in a file's place; the second would block for ever. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const ATTEMPTS = 3;

/**
 * Read a file of a source: a regular file, at most 2 MiB, that really lies below `root` however its
 * folders were exchanged since the walk, and the same before and after reading.
 *
 * @param root real path of the source
 * @param path relative, with `/`
 */
export function readFile(root: string, path: string): FileReading {
  if (!isPlainPath(path)) return refusal("Its path leads out of the source.");
  let fd: number;
  try {
    fd = openSync(join(root, path), FLAGS);
  } catch (error) {
    return { ok: false, reason: `It could not be opened: ${plainReason(error)}.`, isGone: isMissing(error) };
  }
  try {
    if (!liesBelow(root, path, fd))
      return refusal("Its folder is a symbolic link, and links are not followed.");
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = fstatSync(fd);
      if (!before.isFile()) return refusal("It is not a regular file.");
      if (before.size > MAX_RECORD_BYTES) return refusal("It is larger than 2 MiB.");
      const bytes = new Uint8Array(before.size);
      const length = fill(fd, bytes);
      const after = fstatSync(fd);
      if (length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs) {
        return { ok: true, bytes, size: after.size, mtimeMs: after.mtimeMs, inode: after.ino };
      }
    }
    return refusal("It was being written while it was read; the next sync tries again.");
  } catch (error) {
    return refusal(`It could not be read: ${plainReason(error)}.`);
  } finally {
    closeSync(fd);
  }
}

/** A relative path of plain names: nothing empty, no `.` or `..`, no NUL, not absolute. */
export function isPlainPath(path: string): boolean {
  if (path === "" || path.includes("\0")) return false;
  return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}

/** The path is resolved after opening, and must lead to what was opened: no gap in between to exchange a folder. */
function liesBelow(root: string, path: string, fd: number): boolean {
  const real = realpathSync.native(join(root, path));
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
  const there = lstatSync(real);
  const opened = fstatSync(fd);
  return there.ino === opened.ino && there.dev === opened.dev;
}

function fill(fd: number, bytes: Uint8Array): number {
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(fd, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function refusal(reason: string): FileReading {
  return { ok: false, reason, isGone: false };
}
