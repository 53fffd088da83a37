import type { DrawnSource } from "@/lib/queries/draw-source";
import type { RecordView } from "@/lib/queries/record-view";
import { RecordHead } from "./record-head";
import { RecordMargin } from "./record-margin";
import { RecordNotes } from "./record-notes";
import { SourceText } from "./source-text";
import { ViewTabs } from "./view-tabs";

type Props = { record: RecordView; drawn: DrawnSource; zone: string };

/** A record as its file stands. */
export function RecordSource({ record, drawn, zone }: Props) {
  return (
    <div className="page">
      <div className="record-page record-page-wide">
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="source" />
        <article className="min-w-0">
          <RecordNotes record={record} />
          <SourceText record={record} drawn={drawn} />
        </article>
        <RecordMargin record={record} outline={[]} zone={zone} />
      </div>
    </div>
  );
}
