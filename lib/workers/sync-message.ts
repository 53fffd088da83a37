import type { SyncReport } from "../commands/sync/sync-report";
import type { SyncPhase } from "../context";
import type { Refusal } from "../refusal";

/** What the syncing thread is started with. */
export type SyncWorkerData = {
  databaseUrl: string;
  migrationsDir: string;
  yamlChildPath: string;
  readWorkerPath: string;
};

/** Asked of the syncing thread. */
export type SyncRequest = { sourceId: string };

/**
 * Told by the syncing thread. For every request there is one `finished` (the records are right) and
 * after it one `settled` (so is their history).
 */
export type SyncMessage =
  | { type: "progress"; sourceId: string; phase: SyncPhase; done: number; total: number }
  | { type: "finished"; sourceId: string; answer: SyncReport | Refusal }
  | { type: "settled"; sourceId: string; hasNewHistory: boolean };
