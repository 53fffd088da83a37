import { commitOrigin } from "./commit-origin";
import { findAgent } from "./find-agent";
import type { LoggedCommit } from "./logged-commit";
import { type LineageTracer, type TracedChange, traceLineages } from "./trace-lineages";

/** A commit as it is kept, with the changes of records in it. `seq` orders steps of a source. */
export type CollectedStep = {
  seq: number;
  commit: LoggedCommit;
  agent: ReturnType<typeof findAgent>;
  origin: ReturnType<typeof commitOrigin>;
  changes: TracedChange[];
};

export type CollectedHistory = {
  steps: CollectedStep[];
  /** Whose each path is now, or was when there was last something. */
  holders: Map<string, number>;
  /** A record came by a rename from a path nothing is known of: only the whole history tells its life. */
  isIncomplete: boolean;
};

/**
 * Collect what a log tells of records: the lives of files that are, or once were, records. Other
 * files are followed too, because a note may be moved among the decisions later.
 *
 * @param isRecord whether a path is a record's
 * @param earlier changes kept by earlier readings, oldest first; null: the log is told from its start
 * @param lastSeq number of the last step kept so far
 */
export function historyCollector(
  isRecord: (path: string) => boolean,
  earlier: Iterable<Parameters<LineageTracer["take"]>[0]["changes"][number] & { lineage: number }> | null,
  lastSeq: number,
): { take(commit: LoggedCommit, isCut: boolean): void; finish(): CollectedHistory } {
  const known = [...(earlier ?? [])];
  const tracer = traceLineages(known);
  const records = new Set(known.map((change) => change.lineage));
  const seen = new Set(records);
  const found: { commit: LoggedCommit; isCut: boolean; changes: TracedChange[]; added: number }[] = [];
  let isIncomplete = false;

  return {
    take(commit, isCut) {
      if (earlier !== null)
        isIncomplete ||= commit.changes.some(
          (change) => change.kind === "renamed" && isRecord(change.path) && !tracer.knows(change.from),
        );
      const changes = tracer.take(commit);
      let added = 0;
      for (const change of changes) {
        const isHere = isRecord(change.path);
        if (isHere) records.add(change.lineage);
        if (isHere && !seen.has(change.lineage)) added++;
        seen.add(change.lineage);
      }
      if (changes.length > 0) found.push({ commit, isCut, changes, added });
    },
    finish() {
      const steps: CollectedStep[] = [];
      for (const { commit, isCut, changes, added } of found) {
        const kept = changes.filter((change) => records.has(change.lineage));
        if (kept.length === 0) continue;
        steps.push({
          seq: lastSeq + steps.length + 1,
          commit,
          agent: findAgent(commit),
          origin: commitOrigin(added, isCut),
          changes: kept,
        });
      }
      const holders = new Map([...tracer.holders()].filter(([, lineage]) => records.has(lineage)));
      return { steps, holders, isIncomplete };
    },
  };
}
