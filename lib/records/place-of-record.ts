import { classifyPath } from "./classify-path";
import type { RecordPlace } from "./record-place";

/** What a path says of the record that would lie there; null: none would be found. */
export function placeOfRecord(path: string): RecordPlace | null {
  const verdict = classifyPath(path);
  return verdict !== null && "kind" in verdict ? verdict : null;
}
