import { rawHref } from "@/lib/addresses";
import type { DrawnSource } from "@/lib/queries/records/draw-source";
import type { RecordView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";

type Props = { record: Pick<RecordView, "source" | "path">; drawn: DrawnSource };

/** The file as it is, its lines numbered and linkable, problems at their lines. */
export function SourceText({ record, drawn: { html, leftOut } }: Props) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/render escapes every line */}
      <div className="source" dir="ltr" dangerouslySetInnerHTML={{ __html: html }} />
      {leftOut > 0 ? (
        <p className="note mt-3" role="note">
          {RECORD.leftOut(leftOut)} <a href={rawHref(record.source, record.path)}>{RECORD.readRaw}</a>.
        </p>
      ) : null}
    </>
  );
}
