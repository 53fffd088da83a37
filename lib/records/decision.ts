import { blankRecord } from "./blank-record";
import type { ParsedRecord } from "./record";
import type { DecisionInput } from "./record-input";

/** Read an architecture decision record. */
export function parseDecision(input: DecisionInput): ParsedRecord {
  return blankRecord(input);
}
