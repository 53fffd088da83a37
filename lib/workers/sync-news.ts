import { changedRecords } from "../commands/sync/sync-report";
import { isRefusal } from "../refusal";
import type { SyncAnswer } from "./sync-thread";

/** Knows what the last sync of each source said, and so which look is worth telling open pages of. */
export class SyncNews {
  readonly #last = new Map<string, string>();

  /** Whether records changed, or the answer says otherwise than the one before: a folder that is gone is told once. */
  hear(sourceId: string, answer: SyncAnswer): boolean {
    const before = this.#last.get(sourceId);
    const said = isRefusal(answer)
      ? `refused ${answer.code} ${answer.sentence}`
      : `done ${answer.isGit} ${answer.headCommit} ${answer.found} ${answer.skipped} ${answer.headBranch}`;
    this.#last.set(sourceId, said);
    if (said !== before) return true;
    return !isRefusal(answer) && changedRecords(answer);
  }
}
