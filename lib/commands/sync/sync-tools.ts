import type { SyncPhase } from "../../context";
import type { YamlReader } from "../../sources/read-yaml";
import type { FileAnswer, FileQuestion } from "./read-files";

/** What a sync is handed by the thread it runs in. */
export type SyncTools = {
  yaml: Pick<YamlReader, "read">;
  /** `readFiles`, here or in another thread; asked for the next files while the last are written. */
  readFiles(root: string, questions: readonly FileQuestion[]): Promise<FileAnswer[]>;
  onProgress(phase: SyncPhase, done: number, total: number): void;
  /**
   * So many files are going to be asked for, in however many questions; null while nobody knows and many are likely.
   * What it takes may be made ready.
   */
  expect(files: number | null): void;
  /**
   * Called between transactions: hear of what happens, and let others write unless nobody can be
   * waiting, as when a source is first loaded or nothing was written.
   */
  giveWay(isUnhindering?: boolean): Promise<void>;
};
