import { sep } from "node:path";
import type { Context } from "../../context";
import { type Refusal, refuse } from "../../refusal";

/** A source as the commands about sources need it. */
export type SourceRow = Awaited<ReturnType<Context["db"]["prisma"]["source"]["findMany"]>>[number];

/**
 * Whether a folder may be a source beside those that are connected: the same file must not be a
 * record of two sources. The source of the same folder is no obstacle; it is answered as `same`.
 *
 * @param root real path of the folder
 */
export function judgePlace(
  root: string,
  sources: readonly SourceRow[],
): { same: SourceRow | null } | Refusal {
  for (const source of sources) {
    if (source.removedAt !== null || source.path === root) continue;
    if (liesIn(root, source.path)) {
      return refuse(
        "folder-inside-source",
        `The folder ${root} lies inside ${source.path}, which is connected as "${source.slug}": its records are there already.`,
        `Open "${source.slug}", or remove it first to connect this folder alone.`,
      );
    }
    if (liesIn(source.path, root)) {
      return refuse(
        "folder-contains-source",
        `The folder ${root} contains ${source.path}, which is connected as "${source.slug}": its records would appear twice.`,
        `Remove "${source.slug}" first; what people said there stays, and returns when it is added again.`,
      );
    }
  }
  return { same: sources.find((source) => source.path === root) ?? null };
}

function liesIn(inner: string, outer: string): boolean {
  return inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
