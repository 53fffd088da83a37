import { historyHref } from "@/lib/addresses";
import type { HistoryView } from "@/lib/queries/records/history-view";
import { HISTORY } from "../strings/history-words";
import { Command } from "../ui/command";

/** What a reader must know of a history: that it is cut, or behind the file. */
export function HistoryNotes({ history, origin }: { history: HistoryView; origin: string }) {
  return (
    <>
      {history.isUncommitted ? (
        <p className="note" role="note">
          {HISTORY.notes.uncommitted}{" "}
          <a
            className="link"
            href={historyHref(history.source, history.path, { to: "now" }, origin)}
            rel="nofollow"
          >
            {HISTORY.notes.seeWhat}
          </a>
        </p>
      ) : null}
      {history.isCut ? (
        <div className="note" data-tone="warning" role="note">
          <p className="mb-2">{HISTORY.notes.cut}</p>
          <Command text={HISTORY.notes.cutCommand} />
        </div>
      ) : null}
    </>
  );
}
