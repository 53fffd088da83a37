import { DIALECT_TABLE } from "../dialects/table";
import { isNullWord } from "../header/null-words";
import type { Edit } from "./edit";
import { nameDecision } from "./name-decision";
import type { OpenDecision } from "./read-for-edit";
import type { StatusChange } from "./status-change";

/** A cell `Superseded by` of the head says what took over; it is emptied when nothing does. */
export function successorFieldEdits(open: OpenDecision, change: StatusChange): Edit[] {
  const field = open.shape.fields.find((one) => one.key === "superseded-by" && one.where === "table");
  if (!field) return [];
  const { text, start } = field.value;
  const range = { start, end: start + text.length };
  if (change.by) {
    const name = nameDecision(change.by, open.path, DIALECT_TABLE[open.record.dialect].successor);
    return [{ ...range, text: (text === "" ? " " : "") + name.replaceAll("|", "\\|") }];
  }
  return isNullWord(text) ? [] : [{ ...range, text: "N/A" }];
}
