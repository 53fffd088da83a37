import { basename, join } from "node:path";
import { addFolders } from "./add-folders";
import { type Claim, claimFile, closeClaim, dropClaim, otherClaims } from "./claim-file";
import { isMissing } from "./listing-builder";
import { isSameTarget, openTarget, realTargetFolder, type Target } from "./open-target";
import type { WriteFs } from "./write-fs";
import { refuseForError, refuseWrite, type WriteRefusal } from "./write-refusal";

/** The steps of the protocol, in order; a test stops the process at each of them. */
export const WRITE_STEPS = ["claimed", "checked", "written", "rechecked", "renamed", "finished"] as const;
export type WriteStep = (typeof WRITE_STEPS)[number];

/** One file to be written. `oldHash` is sha256 (hex) of what must be there; null: nothing may be. */
export type FileWrite = { path: string; oldHash: string | null; newBytes: Uint8Array };

/** How a write is done; only `root` (a real path) has no default. */
export type WriteWay = {
  root: string;
  fs: WriteFs;
  waitMs: number;
  onStep: (step: WriteStep, path: string) => void;
};

/** A write that only has to be made visible: the new bytes are safe beside the file. */
export type PreparedWrite = {
  file: FileWrite;
  /** What was there; null for a new file. */
  oldBytes: Uint8Array | null;
  /** Check once more and rename; null when the file now holds its new bytes. */
  publish(): WriteRefusal | null;
  /** Give up what is held; after `publish` as well. */
  close(): void;
};

/**
 * Claim a file, check that it holds the bytes the change was made for, and put the new bytes beside
 * it. The check is made twice, the first time before anything in the folder is touched.
 */
export async function prepareWrite(way: WriteWay, file: FileWrite): Promise<PreparedWrite | WriteRefusal> {
  const { fs, root, onStep } = way;
  const { path } = file;
  const added = file.oldHash === null ? addFolders(fs, root, path) : null;
  if (added && "refused" in added) return added;
  const folder = realTargetFolder(fs, root, path);
  if (typeof folder !== "string") return folder;
  const early = lookEarly(fs, root, file, folder);
  if (early && "refused" in early) {
    added?.remove();
    return early;
  }
  if (early) fs.closeSync(early.fd);

  let claim: Claim & { fd: number };
  try {
    const claimed = await claimFile(fs, folder, basename(path), way.waitMs);
    if (claimed === "busy") return refuseWrite("file-busy", path);
    claim = claimed;
  } catch (error) {
    added?.remove();
    return refuseForError(error, path, "folder");
  }
  let target: Target | null = null;
  const close = () => {
    if (target) fs.closeSync(target.fd);
    target = null;
    dropClaim(fs, claim);
    added?.remove();
  };
  try {
    onStep("claimed", path);
    const found = look(fs, root, file);
    if (found && "refused" in found) {
      close();
      return found;
    }
    target = found;
    onStep("checked", path);
    fill(fs, claim.fd, file.newBytes);
    if (target) keepOwner(fs, claim.fd, target);
    fs.fsyncSync(claim.fd);
    closeClaim(fs, claim);
    onStep("written", path);
  } catch (error) {
    close();
    return refuseForError(error, path, "file");
  }
  const publish = (): WriteRefusal | null => {
    try {
      // The claim stood while others could not write; another program still could.
      const again = realTargetFolder(fs, root, path);
      if (again !== folder) return typeof again === "string" ? refuseWrite("path-outside", path) : again;
      if (target && !isSameTarget(fs, root, path, target)) return refuseWrite("file-changed", path);
      onStep("rechecked", path);
      if (target) fs.renameSync(claim.temp, join(root, path));
      else publishNew(fs, claim.temp, join(root, path));
    } catch (error) {
      return refuseForError(error, path, "file");
    }
    onStep("renamed", path);
    added?.keep();
    if (!target) dropClaim(fs, claim);
    syncFolder(fs, folder);
    onStep("finished", path);
    return null;
  };
  return { file, oldBytes: target?.bytes ?? null, publish, close };
}

/** A second name may be our own: what is left of a new file whose writer was killed. */
function lookEarly(fs: WriteFs, root: string, file: FileWrite, folder: string): ReturnType<typeof look> {
  const found = look(fs, root, file);
  if (!found || !("refused" in found) || found.code !== "file-hard-linked") return found;
  try {
    otherClaims(fs, folder, "", "");
  } catch {
    return found;
  }
  return look(fs, root, file);
}

/** The open target when it holds what it must, null when it must not and does not exist, else why not. */
function look(fs: WriteFs, root: string, { path, oldHash }: FileWrite): Target | null | WriteRefusal {
  if (oldHash === null) {
    try {
      return exists(fs, join(root, path)) ? refuseWrite("file-exists", path) : null;
    } catch (error) {
      return refuseForError(error, path, "folder");
    }
  }
  const target = openTarget(fs, root, path);
  if ("refused" in target || target.hash === oldHash) return target;
  fs.closeSync(target.fd);
  return refuseWrite("file-changed", path);
}

/** A link never replaces a file; disks that know no links get a look and a rename instead. */
function publishNew(fs: WriteFs, temp: string, path: string): void {
  try {
    fs.linkSync(temp, path);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw error;
    if (exists(fs, path)) throw Object.assign(new Error("It exists."), { code: "EEXIST" });
    fs.renameSync(temp, path);
  }
}

function exists(fs: WriteFs, path: string): boolean {
  try {
    fs.lstatSync(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function fill(fs: WriteFs, fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.writeSync(fd, bytes, done, bytes.length - done);
    if (count === 0) throw Object.assign(new Error("Nothing more could be written."), { code: "ENOSPC" });
    done += count;
  }
}

/** Same rights, and the same owner where the system allows it: root, say, must not take files over. */
function keepOwner(fs: WriteFs, fd: number, { stats }: Target): void {
  const made = fs.fstatSync(fd);
  if (made.uid !== stats.uid || made.gid !== stats.gid) {
    try {
      fs.fchownSync(fd, stats.uid, stats.gid);
    } catch {
      // Editors leave files to whoever saves them, too.
    }
  }
  fs.fchmodSync(fd, stats.mode & 0o7777);
}

/** The name is safe only when its folder is; some systems cannot do it, and then need not. */
function syncFolder(fs: WriteFs, folder: string): void {
  try {
    const fd = fs.openSync(folder, "r");
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    // The file is written all the same.
  }
}
