import type { SyncPhase } from "../context";
import type { YamlReader } from "../sources/read-yaml";

/** What a sync is handed by the thread it runs in. */
export type SyncTools = {
  yaml: Pick<YamlReader, "read">;
  onProgress(phase: SyncPhase, done: number, total: number): void;
  /** Called between transactions: let others write, and hear of what happens. */
  giveWay(): Promise<void>;
};
