import { asSomebody } from "@/app/_request/as-person";
import type { RecordFrame } from "@/components/record/record-frame";
import { RecordReading } from "@/components/record/record-reading";
import { relatedOf } from "@/lib/queries/records/related-records";
import { renderRecord } from "@/lib/queries/records/render-record";

/** A record as it is meant to be read (`isWhole`: however long it is), with what has much in common with it. */
export async function readingOf(frame: RecordFrame, isWhole: boolean) {
  const { source, path } = frame.record;
  const [rendered, related] = await Promise.all([
    renderRecord(frame.record, "reading", isWhole),
    relatedOf(await asSomebody(), { source, path }),
  ]);
  return <RecordReading {...frame} rendered={rendered} related={related} />;
}
