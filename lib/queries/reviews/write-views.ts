import { patchHref } from "../../addresses";
import type { Context } from "../../context";
import { decodeText } from "../../records/decode-text";
import { unifiedPatch } from "../../records/history/unified-patch";
import { maskText } from "../../records/showing/mask-secrets";
import { forShell } from "../../reviews/for-shell";
import { WRITE_STATES } from "../../reviews/states";
import { writeTodo } from "../../reviews/write-plan";
import { sql } from "../../sql";
import { forgeCommitUrl } from "../records/forge-address";
import { plannedBytes } from "./planned-bytes";
import type { ReviewView } from "./review-view";
import { verbViews } from "./verb-views";
import { selectWrites, type WriteRow } from "./write-row";

/** The writes of a review, oldest first, each with what can be done about it. */
export async function writeViews(
  ctx: Context,
  review: string,
  forgeUrl: string | null,
): Promise<ReviewView["writes"]> {
  const writes = await selectWrites(ctx.db, sql`w."reviewId" = ${review}`);
  return writes.map((write) => {
    const { id, state, files, wish, commit, branch, refusal } = write;
    const patch = state === "refused" ? patchOf(write) : null;
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
      patch,
      patchHref: patch ? patchHref(review, { write: id }) : null,
      verbs: verbViews(ctx, "write", todo ?? "written", verbs),
    };
  });
}

/** What is not in the files yet, as a patch to be applied by hand; null where they have moved on. */
function patchOf({ root, files }: WriteRow): string | null {
  const patches: string[] = [];
  for (const file of files) {
    const bytes = plannedBytes(root, file);
    if ("refused" in bytes) return null;
    const text = (part: Uint8Array | null) => maskText(part === null ? "" : decodeText(part).text);
    if (!bytes.isDone) patches.push(unifiedPatch(file.path, text(bytes.oldBytes), text(bytes.newBytes)));
  }
  return patches.join("");
}
