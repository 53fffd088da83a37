import { granted } from "../granted";
import type { ScratchFolder } from "../sources/scratch-folder";
import { type ScratchContext, scratchTools } from "./scratch-context";
import { addSource } from "./sources/add-source";
import { type HistoryReport, syncHistory } from "./sync/sync-history";
import type { SyncReport } from "./sync/sync-report";
import { syncSource } from "./sync/sync-source";

/** For tests: a folder connected as a source. */
export type ScratchSource = {
  folder: ScratchFolder;
  sourceId: string;
  slug: string;
  /** Bring the database up to the files. */
  syncFiles(): Promise<SyncReport>;
  /** Bring the database up to the files, and then to their history. */
  sync(): Promise<HistoryReport>;
};

/** Connect a folder. Nothing of it is read yet. */
export async function scratchSource(ctx: ScratchContext, folder: ScratchFolder): Promise<ScratchSource> {
  const { id: sourceId, slug } = granted(await addSource(ctx, { path: folder.root }));
  const syncFiles = async () => granted(await syncSource(ctx, { sourceId }, scratchTools));
  return {
    folder,
    sourceId,
    slug,
    syncFiles,
    async sync() {
      await syncFiles();
      return granted(await syncHistory(ctx, { sourceId }, scratchTools));
    },
  };
}
