/** What tells one content of a file from another without reading it. */
export type FileStamp = {
  /** Relative to the source, with `/`. */
  path: string;
  size: number;
  mtimeMs: number;
  inode: number;
};

/** A record as the last sync left it. */
export type KnownFile = FileStamp & {
  key: string;
  sha256: string;
  coreHash: string | null;
  isGone: boolean;
};

export type SyncPlan = {
  /** Files with the stamp they had: neither read nor written. */
  same: number;
  /** Known files to hash, because their stamp changed, is too fresh to trust, or all are to be read. */
  suspect: { file: FileStamp; known: KnownFile }[];
  /** Files nothing is known of, or whose record was gone. */
  fresh: { file: FileStamp; known: KnownFile | null }[];
  /** Records whose file is not there any more. Not among them: what lies below an unseen folder. */
  missing: KnownFile[];
};

export type SyncPlanOptions = {
  /**
   * When the last sync began (ms since 1970), or null. What was modified less than two seconds
   * before may have been written once more in the same tick of the file system's clock.
   */
  lastSyncMs: number | null;
  /** Read everything anew, as when the parser has changed. */
  readAll: boolean;
  /** Folders that could not be looked into; "" is the whole source. */
  unseen: readonly string[];
};

/** How long before a sync a modification is too fresh for the stamp alone to be believed. */
export const FRESH_MS = 2000;

/**
 * Compare what is known of a source with what was found there. Every found file comes out exactly
 * once (same, suspect or fresh), and every known record that is not gone comes out or lies unseen.
 *
 * @param known records of the source, gone ones included; each path once
 * @param walked files found now; each path once
 */
export function planSync(
  known: Iterable<KnownFile>,
  walked: Iterable<FileStamp>,
  options: SyncPlanOptions,
): SyncPlan {
  const byPath = new Map<string, KnownFile>();
  for (const file of known) byPath.set(file.path, file);
  const plan: SyncPlan = { same: 0, suspect: [], fresh: [], missing: [] };
  const trustedUntil = options.lastSyncMs === null ? Number.NEGATIVE_INFINITY : options.lastSyncMs - FRESH_MS;
  for (const file of walked) {
    const before = byPath.get(file.path);
    byPath.delete(file.path);
    if (before === undefined || before.isGone) plan.fresh.push({ file, known: before ?? null });
    else if (!options.readAll && file.mtimeMs < trustedUntil && hasSameStamp(file, before)) plan.same++;
    else plan.suspect.push({ file, known: before });
  }
  for (const before of byPath.values()) {
    if (!before.isGone && !liesBelow(before.path, options.unseen)) plan.missing.push(before);
  }
  return plan;
}

/**
 * Whether a file's stamp is what it was, and a sync that begins now (ms since 1970) could not trust it either, because
 * its time is not past: written this moment, or dated in the future. Found as it was, there is nothing to note of it.
 */
export function isNotYetPast({ file, known }: SyncPlan["suspect"][number], nowMs: number): boolean {
  return file.mtimeMs >= nowMs - FRESH_MS && hasSameStamp(file, known);
}

function hasSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.inode === b.inode;
}

function liesBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
}
