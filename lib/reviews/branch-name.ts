/**
 * A name for a branch that holds a verdict: `docket/0007-use-a-queue`, in a later round of the review
 * `docket/0007-use-a-queue-2`. "" where the file's name has nothing to make one from.
 *
 * @param path of the decision's file
 */
export function branchName(path: string, round: number): string {
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const plain = file
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
  if (plain === "") return "";
  return `docket/${plain.toLowerCase()}${round > 1 ? `-${round}` : ""}`;
}
