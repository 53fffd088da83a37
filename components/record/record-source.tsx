import type { RecordView } from "@/lib/queries/record-view";
import { RecordHead } from "./record-head";
import { RecordMargin } from "./record-margin";
import { RecordNotes } from "./record-notes";
import { SourceText } from "./source-text";
import { ViewTabs } from "./view-tabs";

/** A record as its file stands. */
export function RecordSource({ record, zone }: { record: RecordView; zone: string }) {
  return (
    <div className="page">
      <div className="record-page record-page-wide">
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="source" />
        <article className="min-w-0">
          <RecordNotes record={record} />
          <SourceText text={record.text} problems={record.problems} />
        </article>
        <RecordMargin record={record} outline={[]} zone={zone} />
      </div>
    </div>
  );
}
