import type { Context } from "../context";
import type { TextPredicate } from "../query/query-plan";
import type { RecordRow, Snippet } from "./record-row";

/** Why each row matched. */
export async function listSnippets(
  _ctx: Context,
  _texts: readonly TextPredicate[],
  _rows: readonly (RecordRow & { rowId: number })[],
): Promise<Map<number, Snippet>> {
  return new Map();
}
