import type { SyncPhase } from "../../context";
import type { YamlReader } from "../../sources/read-yaml";
import type { FileAnswer, FileQuestion } from "./read-files";

/** What a sync is handed by the thread it runs in. */
export type SyncTools = {
  yaml: Pick<YamlReader, "read">;
  /** `readFiles`, here or in another thread; asked for the next files while the last are written. */
  readFiles(root: string, questions: readonly FileQuestion[]): Promise<FileAnswer[]>;
  onProgress(phase: SyncPhase, done: number, total: number): void;
  /** Many files are going to be asked for: what it takes may be made ready. */
  expectMany(): void;
  /**
   * Called between transactions: hear of what happens, and let others write unless nobody can be
   * waiting, as when a source is first loaded.
   */
  giveWay(isFirstLoad?: boolean): Promise<void>;
};
