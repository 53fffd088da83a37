import { asSomebody } from "@/app/_request/as-person";
import { Missing } from "@/app/missing";
import { RecordBeside } from "@/components/record/record-beside";
import type { RecordFrame } from "@/components/record/record-frame";
import { RecordHistory } from "@/components/record/record-history";
import { drawSource } from "@/lib/queries/records/draw-source";
import { getHistory } from "@/lib/queries/records/get-history";
import { renderRecord } from "@/lib/queries/records/render-record";
import { isRefusal } from "@/lib/refusal";
import { openRevision } from "./open-revision";

/** The rendered text and the file, side by side; of a long file the part that holds a line. */
export async function besideOf(frame: RecordFrame, { at, whole }: { at: string; whole: string }) {
  const rendered = await renderRecord(frame.record, "file", whole !== "");
  return <RecordBeside {...frame} rendered={rendered} drawn={drawSource(frame.record, at)} />;
}

/** The revisions, and what the address opens of them. */
export async function historyOf(
  frame: RecordFrame,
  asked: { from: string; to: string; revision: string; at: string },
) {
  const { source, path } = frame.record;
  const { from, to, revision, at } = asked;
  const [history, open] = await Promise.all([
    getHistory(await asSomebody(), { source, path }),
    openRevision({ source, path, from, to, revision, at }),
  ]);
  if (isRefusal(history)) return <Missing />;
  return <RecordHistory {...frame} history={history} open={open} chosen={{ from, to }} />;
}
