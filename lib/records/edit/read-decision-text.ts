import type { ParsedRecord } from "../record";
import { readForEdit } from "./read-for-edit";

/** What a file's text says as a decision, wherever it lies; its byte order mark is no part of what it says. */
export function readDecisionText(path: string, text: string): ParsedRecord {
  return readForEdit(path, text.replace(/^\ufeff/, "")).record;
}
