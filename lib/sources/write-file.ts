import nodeFs from "node:fs";
import { sha256 } from "../sha256";
import { type FileWrite, type PreparedWrite, prepareWrite, type WriteWay } from "./prepared-write";
import { removeIfHash } from "./remove-if-hash";
import { refuseWrite, type WriteRefusal } from "./write-refusal";

/** What is on disk now. `oldBytes` is what was there before, null for a new file. */
export type Written = {
  written: true;
  files: { path: string; oldBytes: Uint8Array | null; newHash: string }[];
};

type Options = Partial<Omit<WriteWay, "root">>;

/** How long to wait for another Docket that writes the same file. */
const WAIT_MS = 3000;

/**
 * Replace a file's bytes, if and only if it holds the bytes whose sha256 is `oldHash`. Afterwards the
 * file holds its old or its new bytes, whatever happens in between, and keeps its rights.
 *
 * Between the last check and the rename lies an instant in which a program that knows nothing of
 * Docket can still save the file; what it saved then is lost. No system call closes that gap.
 *
 * @param file.root real path of the source; `path` is relative to it, with `/`
 */
export function writeIfHash(
  file: { root: string; path: string; oldHash: string; newBytes: Uint8Array },
  options: Options = {},
): Promise<Written | WriteRefusal> {
  return writeFiles(file.root, [file], options);
}

/** Write a file that must not exist yet, with the folders it needs. */
export function writeNew(
  file: { root: string; path: string; newBytes: Uint8Array },
  options: Options = {},
): Promise<Written | WriteRefusal> {
  return writeFiles(file.root, [{ path: file.path, oldHash: null, newBytes: file.newBytes }], options);
}

/**
 * Write several files, all or none: each is checked and its new bytes are safe on disk before the
 * first one is renamed. If a later rename fails, the earlier ones are brought back; where even that
 * fails, the refusal's `half` names the files that hold their new bytes. A kill between two renames
 * leaves the first written: whoever keeps both hashes of each file can tell, and finish.
 */
export async function writeFiles(
  root: string,
  files: readonly FileWrite[],
  options: Options = {},
): Promise<Written | WriteRefusal> {
  const way: WriteWay = { root, fs: nodeFs, waitMs: WAIT_MS, onStep: () => {}, ...options };
  const twice = files.find((file, index) => files.findIndex((other) => other.path === file.path) !== index);
  if (twice) return refuseWrite("write-failed", twice.path);

  const prepared: PreparedWrite[] = [];
  try {
    // In one order for everybody, so that two who claim the same files never wait for each other.
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const next = await prepareWrite(way, file);
      if ("refused" in next) return next;
      prepared.push(next);
    }
    const inOrder = files.map((file) => prepared.find((one) => one.file === file)!);
    for (const [index, next] of inOrder.entries()) {
      const refusal = next.publish();
      if (refusal) return { ...refusal, half: await bringBack(way, inOrder.slice(0, index)) };
    }
    return {
      written: true,
      files: inOrder.map(({ file, oldBytes }) => ({
        path: file.path,
        oldBytes,
        newHash: sha256(file.newBytes),
      })),
    };
  } finally {
    for (const one of prepared) one.close();
  }
}

/** Undo finished writes, last first, by the same protocol; answers the paths where it failed. */
async function bringBack(way: WriteWay, done: readonly PreparedWrite[]): Promise<string[]> {
  const half: string[] = [];
  for (const { file, oldBytes } of [...done].reverse()) {
    const newHash = sha256(file.newBytes);
    const isBack =
      oldBytes === null
        ? removeIfHash(way.fs, way.root, file.path, newHash)
        : "written" in
          (await writeFiles(way.root, [{ path: file.path, oldHash: newHash, newBytes: oldBytes }], {
            ...way,
            onStep: () => {},
          }));
    if (!isBack) half.push(file.path);
  }
  return half;
}
