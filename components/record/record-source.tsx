import { filePartHref } from "@/lib/addresses";
import type { DrawnSource } from "@/lib/queries/records/draw-source";
import type { RecordFrame } from "./record-frame";
import { RecordHead } from "./record-head";
import { RecordMargin } from "./record-margin";
import { RecordNotes } from "./record-notes";
import { SourceText } from "./source-text";
import { ViewTabs } from "./view-tabs";

type Props = RecordFrame & { drawn: DrawnSource };

/** A record as its file stands. */
export function RecordSource({ record, drawn, zone, editor, origin, consent }: Props) {
  return (
    <div className="page">
      <div className="record-page record-page-wide">
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="source" editor={editor} origin={origin} />
        <article className="min-w-0">
          <RecordNotes record={record} />
          <SourceText
            record={record}
            drawn={drawn}
            partHref={(line) => filePartHref(record.source, record.path, { view: "source" }, line, origin)}
          />
        </article>
        <RecordMargin record={record} outline={[]} related={[]} zone={zone} consent={consent} />
      </div>
    </div>
  );
}
