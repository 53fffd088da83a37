import type { z } from "zod";
import type { Context } from "../../context";
import { statusTimeline } from "../../records/history/status-timeline";
import type { Refusal } from "../../refusal";
import { refuseMissingRecord } from "../refuse-missing";
import { recordInput } from "./get-record";
import { type HistoryView, historyView } from "./history-view";
import { readRevisionTexts, readTextNow } from "./read-revision-texts";
import { type RecordLife, type StoredRevision, selectRecordLife } from "./select-revisions";

const SHOWN = 500;

/** A record's revisions, when its status changed and by whose commit, and whether it has changed since. */
export async function getHistory(
  ctx: Context,
  input: z.input<typeof recordInput>,
): Promise<HistoryView | Refusal> {
  const { source, path } = recordInput.parse(input);
  const life = await selectRecordLife(ctx, source, path);
  if (!life) return refuseMissingRecord(source, path);
  const { record, revisions } = life;
  const timeline = statusTimeline(
    record.kind === "decision"
      ? revisions.toReversed().map((revision) => ({
          status: revision.status,
          statusRaw: revision.statusRaw,
          origin: revision.origin,
          isGone: revision.change === "deleted",
          commit: revision.commit,
          trailers: revision.trailers,
          revision,
        }))
      : [],
  );
  const { accepted } = timeline;
  return historyView.parse({
    ...record,
    from: revisions[0] === undefined ? "none" : revisions[0].commit === null ? "folder" : "git",
    missing: revisions[0] === undefined ? (life.isGit && life.isRead ? "uncommitted" : "unread") : null,
    isCut: revisions.some((revision) => revision.origin === "cut"),
    isUncommitted: await isUncommitted(ctx, life, revisions[0]),
    revisions: revisions.slice(0, SHOWN),
    total: revisions.length,
    statusChanges: timeline.changes
      .map(({ from, to, revision }) => ({ from, to, revision: revision.revision }))
      .reverse(),
    accepted: accepted && {
      revision: accepted.change.revision.revision,
      isDecided: accepted.isDecided,
    },
  });
}

/** Line endings do not count: git keeps LF for files that have CRLF on disk. */
async function isUncommitted(
  ctx: Context,
  life: RecordLife,
  last: StoredRevision | undefined,
): Promise<boolean> {
  if (last === undefined || last.commit === null) return false;
  const [[before], now] = await Promise.all([readRevisionTexts(ctx, life, [last]), readTextNow(ctx, life)]);
  if (before === null || before === undefined) return last.change === "deleted" && now !== "";
  return before.replaceAll("\r\n", "\n") !== now.replaceAll("\r\n", "\n");
}
