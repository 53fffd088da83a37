import { filePartHref, recordHref } from "@/lib/addresses";
import type { DrawnDifference } from "@/lib/queries/records/draw-difference";
import type { DrawnSource } from "@/lib/queries/records/draw-source";
import type { DifferenceView, HistoryView, RevisionTextView } from "@/lib/queries/records/history-view";
import type { Refusal } from "@/lib/refusal";
import { commitCommand, HISTORY } from "../strings/history-words";
import { Command } from "../ui/command";
import { EmptyState } from "../ui/empty-state";
import { DifferenceText } from "./difference-text";
import { HistoryNotes } from "./history-notes";
import type { RecordFrame } from "./record-frame";
import { RecordHead } from "./record-head";
import { type Chosen, RevisionList } from "./revision-list";
import { revisionName } from "./revision-name";
import { SourceText } from "./source-text";
import { StatusChanges } from "./status-changes";
import { ViewTabs } from "./view-tabs";

/** What lies open beside the revisions: two compared, one read, or why that is not possible. */
export type OpenRevision =
  | { kind: "difference"; difference: DifferenceView; drawn: DrawnDifference; dataHref: string }
  | { kind: "text"; revision: RevisionTextView; drawn: DrawnSource }
  | { kind: "refused"; refusal: Refusal };

type Props = RecordFrame & {
  history: HistoryView;
  open: OpenRevision | null;
  chosen: Chosen;
};

/** A record's life: its revisions, what changed between any two, when its status became another. */
export function RecordHistory({ record, history, open, chosen, zone, editor, origin }: Props) {
  return (
    <div className="page">
      <div className="history-page" data-open={open ? "" : undefined}>
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="history" editor={editor} origin={origin} />
        {history.missing ? (
          <EmptyState {...HISTORY.empty[history.missing]}>
            {history.missing === "uncommitted" ? <Command text={commitCommand(record.path)} /> : null}
          </EmptyState>
        ) : (
          <div className="history-list">
            <HistoryNotes history={history} origin={origin} />
            <StatusChanges history={history} zone={zone} />
            <RevisionList history={history} chosen={chosen} zone={zone} origin={origin} />
          </div>
        )}
        {open ? (
          <section id="difference" className="history-open" tabIndex={-1} aria-label={HISTORY.changes}>
            <a
              className="button button-quiet history-close"
              href={recordHref(record.source, record.path, "history") + origin.replace("?", "&")}
            >
              {HISTORY.difference.close}
            </a>
            <Open open={open} record={record} zone={zone} origin={origin} />
          </section>
        ) : null}
      </div>
    </div>
  );
}

function Open({
  open,
  record,
  zone,
  origin,
}: Pick<Props, "record" | "zone" | "origin"> & { open: OpenRevision }) {
  if (open.kind === "difference") return <DifferenceText {...open} zone={zone} />;
  if (open.kind === "refused") {
    return (
      <div className="note" data-tone="error">
        <p className="note-title">{open.refusal.sentence}</p>
        <p>{open.refusal.nextStep}</p>
      </div>
    );
  }
  const { revision, text } = open.revision;
  return (
    <>
      <h2>{HISTORY.text.title(revisionName(revision, zone))}</h2>
      {text === null ? (
        <p>{HISTORY.text.gone}</p>
      ) : (
        <SourceText
          record={record}
          drawn={open.drawn}
          partHref={(line) =>
            filePartHref(record.source, record.path, { view: "history", revision: revision.id }, line, origin)
          }
        />
      )}
    </>
  );
}
