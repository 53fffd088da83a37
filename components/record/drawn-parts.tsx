import { Fragment } from "react";
import type { RecordView } from "@/lib/queries/records/record-view";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { Prose } from "../ui/prose";
import { LongNote } from "./long-note";
import { RestNote } from "./rest-note";

type Props = {
  record: Pick<RecordView, "source" | "path">;
  parts: readonly Pick<RenderedPart, "name" | "html" | "plain" | "restLine">[];
  /** `?in=…` of the list that the reader came from, or "". */
  origin: string;
};

/** What a record says, drawn; of a long one the beginning, which says so before and after it. */
export function DrawnParts({ record, parts, origin }: Props) {
  return (
    <>
      <LongNote record={record} parts={parts} origin={origin} />
      {parts.map((part) => (
        <Fragment key={part.name}>
          <Prose html={part.html} plain={part.plain} />
          <RestNote record={record} line={part.restLine} origin={origin} />
        </Fragment>
      ))}
    </>
  );
}
