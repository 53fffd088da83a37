import { sourceLines } from "../../render/source-lines";
import type { RecordView } from "./record-view";

/** The lines of a record's file, drawn. `html` is safe to put into a page; `leftOut` lines are not in it. */
export type DrawnSource = { html: string; leftOut: number };

/** Draw a record as its file stands. */
export function drawSource({ text, problems }: Pick<RecordView, "text" | "problems">): DrawnSource {
  return sourceLines(text, problems);
}
