import type { Context } from "../context";
import { WRITE_STATES } from "../reviews/states";
import { writeTodo } from "../reviews/write-plan";
import { sql } from "../sql";
import { forgeCommitUrl } from "./forge-address";
import type { ReviewView } from "./review-view";
import { verbViews } from "./verb-views";
import { selectWrites } from "./write-row";

/** The writes of a review, oldest first, each with what can be done about it. */
export async function writeViews(
  ctx: Context,
  review: string,
  forgeUrl: string | null,
): Promise<ReviewView["writes"]> {
  const writes = await selectWrites(ctx.db, sql`w."reviewId" = ${review}`);
  return writes.map(({ id, state, files, wish, commit, branch, refusal }) => {
    const todo = writeTodo({ state, commit, wish: wish === null ? null : "" });
    const verbs =
      todo === "uncommitted"
        ? (["commit"] as const)
        : todo === "pending" || todo === "refused"
          ? (["write-file"] as const)
          : [];
    return {
      id,
      state: WRITE_STATES.find((one) => one === state) ?? "none",
      paths: files.map(({ path }) => path),
      commit,
      branch,
      commitUrl: commit !== null && forgeUrl !== null ? forgeCommitUrl(forgeUrl, commit) : null,
      pushCommand: commit === null ? null : `git push origin ${forShell(branch ?? "HEAD")}`,
      refusal: refusal && { sentence: refusal.sentence, nextStep: refusal.nextStep },
      verbs: verbViews(ctx, "write", todo ?? "written", verbs),
    };
  });
}

/** A branch may be called what a shell would run. */
function forShell(branch: string): string {
  return /^[\w./-]+$/.test(branch) ? branch : `'${branch.replaceAll("'", "'\\''")}'`;
}
