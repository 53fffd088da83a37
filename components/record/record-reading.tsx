import type { RelatedView } from "@/lib/queries/records/related-records";
import type { RenderedRecord } from "@/lib/queries/records/render-record";
import { Conversation } from "./conversation";
import { DrawnParts } from "./drawn-parts";
import { LongNote } from "./long-note";
import { Neighbours } from "./neighbours";
import type { RecordFrame } from "./record-frame";
import { RecordHead } from "./record-head";
import { RecordMargin } from "./record-margin";
import { RecordNotes } from "./record-notes";
import { ViewTabs } from "./view-tabs";

type Props = RecordFrame & { rendered: RenderedRecord; related: RelatedView["related"] };

/** A record as a page of a book, what is known about it in the margin. */
export function RecordReading({ record, rendered, related, zone, editor, origin, consent }: Props) {
  return (
    <div className="page">
      <div className="record-page">
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="read" editor={editor} origin={origin} />
        <article className="min-w-0">
          <RecordNotes record={record} />
          {record.kind === "prompt" ? (
            <>
              <LongNote record={record} parts={rendered.parts} origin={origin} />
              <Conversation
                record={record}
                parts={rendered.parts}
                promptText={rendered.promptText}
                origin={origin}
              />
            </>
          ) : (
            <DrawnParts record={record} parts={rendered.parts} origin={origin} />
          )}
          <Neighbours record={record} />
        </article>
        <RecordMargin
          record={record}
          outline={rendered.outline}
          related={related}
          zone={zone}
          consent={consent}
        />
      </div>
    </div>
  );
}
