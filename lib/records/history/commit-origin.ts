/**
 * How a commit brought what it brought: a person's own commit; an import, which adds many records at
 * once and so accepts none of them; or the cut end of a shallow clone, whose first commit seems to add
 * everything.
 */
export const COMMIT_ORIGINS = ["commit", "import", "cut"] as const;
export type CommitOrigin = (typeof COMMIT_ORIGINS)[number];

/** So many new records in one commit were brought from elsewhere: nobody decides ten things at once. */
const IMPORT_RECORDS = 10;

/**
 * What a commit is by the number of records that are new in it.
 *
 * @param isCut the commit is where a shallow clone ends
 */
export function commitOrigin(newRecords: number, isCut: boolean): CommitOrigin {
  if (isCut) return "cut";
  return newRecords >= IMPORT_RECORDS ? "import" : "commit";
}
