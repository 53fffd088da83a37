import { type SourceLines, sourceLines } from "../../render/source-lines";
import type { RecordView } from "./record-view";

/** A part of a record's file, drawn. */
export type DrawnSource = SourceLines;

/**
 * Draw a record as its file stands: of a long one the part that holds a line.
 *
 * @param at the line, as an address writes it
 */
export function drawSource(
  { text, problems }: Pick<RecordView, "text" | "problems">,
  at: string,
): DrawnSource {
  return sourceLines(text, problems, /^\d{1,8}$/.test(at) ? Number(at) : 1);
}
