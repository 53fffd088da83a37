import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sha256 } from "../sha256";
import { isLivingOwner } from "./living-owner";
import type { WriteFs } from "./write-fs";

/** The right to write one file: a temporary file beside it, empty at first. `fd` is null once closed. */
export type Claim = { fd: number | null; temp: string };

const TEMP = /^\.docket-([0-9a-f]{16})-(\d{1,10})-[0-9a-f]{8}\.tmp$/;
const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Claim a file for writing, against every other Docket: lock and temporary file are one, so that a
 * rename gives up the lock in the same instant, and a kill leaves one file that the next claim in
 * the folder removes. Who finds another living claim after making one gives way and tries again;
 * since everyone makes before looking, two never both stay.
 *
 * Throws what the file system throws, after removing its own file.
 */
export async function claimFile(
  fs: WriteFs,
  folder: string,
  name: string,
  waitMs: number,
): Promise<(Claim & { fd: number }) | "busy"> {
  const mark = sha256(name).slice(0, 16);
  for (let waited = 0; ; ) {
    const temp = join(folder, `.docket-${mark}-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
    const fd = fs.openSync(temp, FLAGS, 0o666);
    let isAlone = false;
    try {
      isAlone = otherClaims(fs, folder, mark, temp) === 0;
      if (isAlone) return { fd, temp };
    } finally {
      if (!isAlone) dropClaim(fs, { fd, temp });
    }
    if (waited >= waitMs) return "busy";
    const milliseconds = 5 + (randomBytes(1)[0] ?? 0) / 8;
    waited += milliseconds;
    await pause(milliseconds);
  }
}

/** Close the file of a claim, once: its number may belong to another file a moment later. */
export function closeClaim(fs: WriteFs, claim: Claim): void {
  if (claim.fd === null) return;
  const { fd } = claim;
  claim.fd = null;
  fs.closeSync(fd);
}

/** Give a claim up; its file may be gone by a rename. */
export function dropClaim(fs: WriteFs, claim: Claim): void {
  closeClaim(fs, claim);
  try {
    fs.unlinkSync(claim.temp);
  } catch {
    // Renamed, or removed with its folder.
  }
}

/**
 * How many living claims there are on the same name; what dead ones left in the folder is removed.
 *
 * @param mark of the name; "" asks for none and only clears the folder
 */
export function otherClaims(fs: WriteFs, folder: string, mark: string, own: string): number {
  let living = 0;
  for (const entry of fs.readdirSync(folder)) {
    const found = TEMP.exec(entry);
    const path = join(folder, entry);
    if (!found || path === own) continue;
    try {
      const stats = fs.lstatSync(path);
      if (!stats.isFile()) continue;
      if (isLivingOwner(Number(found[2]), stats.mtimeMs)) living += found[1] === mark ? 1 : 0;
      else fs.unlinkSync(path);
    } catch {
      // Given up between listing and looking.
    }
  }
  return living;
}
