import type { Context } from "../context";
import type { SyncTools } from "./sync-tools";

/**
 * Resolve what the records of a source say of each other, once all are read. Writes only what differs
 * from before; answers how many records that concerned.
 */
export async function linkRecords(_ctx: Context, _sourceId: string, _tools: SyncTools): Promise<number> {
  return 0;
}
