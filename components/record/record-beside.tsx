import { Fragment } from "react";
import { filePartHref } from "@/lib/addresses";
import type { DrawnSource } from "@/lib/queries/records/draw-source";
import type { RenderedRecord } from "@/lib/queries/records/render-record";
import { RECORD } from "../strings/record-words";
import { Prose } from "../ui/prose";
import { KeepInStep } from "./keep-in-step";
import { LongNote } from "./long-note";
import type { RecordFrame } from "./record-frame";
import { RecordHead } from "./record-head";
import { RecordNotes } from "./record-notes";
import { RestNote } from "./rest-note";
import { SourceText } from "./source-text";
import { ViewTabs } from "./view-tabs";

type Props = RecordFrame & {
  rendered: RenderedRecord;
  drawn: DrawnSource;
};

/** A record as it is read and as its file stands, in step. A small screen has the first alone, and the tabs. */
export function RecordBeside({ record, rendered, drawn, zone, editor, origin }: Props) {
  return (
    <div className="page page-wide">
      <div className="beside-page">
        <RecordHead record={record} zone={zone} />
        <ViewTabs record={record} view="beside" editor={editor} origin={origin} />
        <RecordNotes record={record} />
        <LongNote record={record} parts={rendered.parts} view="beside" origin={origin} />
        <div className="beside">
          {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keys */}
          <section id="pane-read" className="pane" aria-label={RECORD.besideLabels.read} tabIndex={0}>
            <div className="pane-content">
              {rendered.parts.map((part) => (
                <Fragment key={part.name}>
                  <Prose html={part.html} plain={part.plain} />
                  <RestNote record={record} line={part.restLine} view="beside" origin={origin} />
                </Fragment>
              ))}
            </div>
          </section>
          <section id="pane-source" className="pane" aria-label={RECORD.besideLabels.source} tabIndex={0}>
            <div className="pane-content">
              <SourceText
                record={record}
                drawn={drawn}
                partHref={(line) =>
                  filePartHref(record.source, record.path, { view: "beside" }, line, origin)
                }
              />
            </div>
          </section>
          {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        </div>
        <KeepInStep read="pane-read" source="pane-source" />
      </div>
    </div>
  );
}
