import type { Context } from "../../context";
import { undatedPaths } from "../../db/redate-records";
import type { KnownFile } from "../../records/plan-sync";
import type { CommitDates } from "../../sources/git-dates";
import type { Listing, Source } from "../../sources/source";
import { knownVerdict } from "./known-verdict";
import type { FileToRead } from "./read-changes";

/** Dates of files as commits tell them: of those that are read, and of all that commits since the last sync name. */
export type FileDates = {
  /** `changedAt` is null where the file on disk is no commit's. */
  of(path: string): { changedAt: string | null; datedAt: string | null } | null;
  /** Known records that a commit names since the last sync: a file may be committed after it was read. */
  newlyNamed: (CommitDates & { key: string })[];
};

/**
 * Ask git for the dates of files once, from the last commit seen on (null: from the beginning).
 *
 * @param files what is to be read
 */
export async function dateFiles(
  ctx: Context,
  source: Source,
  asked: { sourceId: string; listing: Listing; known: readonly KnownFile[]; files: readonly FileToRead[] },
  since: string | null,
): Promise<FileDates> {
  const { sourceId, listing, known, files } = asked;
  const paths = (since === null ? files.map(({ file }) => file) : listing.files).map(({ path }) => path);
  const named = await source.commitDates(new Set(paths), since, knownVerdict);
  if (since === null) return { of: (path) => named.get(path) ?? null, newlyNamed: [] };
  const older = await olderDates(ctx, source, sourceId, files, named);
  return {
    of: (path) => named.get(path) ?? older.get(path) ?? null,
    newlyNamed: known.flatMap(({ key, path }) => {
      const dates = named.get(path);
      return dates ? [{ key, ...dates }] : [];
    }),
  };
}

/** A known file that says no date and was edited, but not committed since, keeps the date it had from a commit. */
async function olderDates(
  ctx: Context,
  source: Source,
  sourceId: string,
  files: readonly FileToRead[],
  named: ReadonlyMap<string, CommitDates>,
): Promise<Map<string, { changedAt: null; datedAt: string | null }>> {
  const edited = files.filter(({ file, known }) => known !== null && !named.has(file.path));
  if (source.kind !== "git" || edited.length === 0) return new Map();
  const undated = await undatedPaths(ctx.db, sourceId);
  const asked = edited.map(({ file }) => file.path).filter((path) => undated.has(path));
  const found = await source.commitDates(new Set(asked), null, knownVerdict);
  return new Map([...found].map(([path, { datedAt }]) => [path, { changedAt: null, datedAt }]));
}
