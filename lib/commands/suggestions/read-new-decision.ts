import { readDecisionText } from "../../records/edit/read-decision-text";
import { placeOfRecord } from "../../records/place-of-record";
import { type Refusal, refuse } from "../../refusal";
import { commitSubject, decisionName } from "../../reviews/commit-subject";
import type { PlannedFile } from "../../reviews/write-plan";
import { sha256 } from "../../sha256";
import { refuseUnwritable } from "../writing/refuse-unwritable";

/** A new decision as a file that can be written. */
export type NewDecision = { file: PlannedFile; title: string; subject: string; decision: string };

/**
 * What people typed as a new decision: it must lie where decisions are looked for, be text, and say that
 * it is proposed. That it is accepted is decided by a review, and never typed.
 */
export function readNewDecision(path: string, text: string): NewDecision | Refusal {
  const isPlain = path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  if (!isPlain || placeOfRecord(path)?.kind !== "decision")
    return refuse(
      "invalid-input",
      `${path} is not where a decision would be found again.`,
      "Choose a markdown file in a folder of decisions, such as docs/adr or history/adr.",
    );
  const unwritable = refuseUnwritable(text);
  if (unwritable) return unwritable;
  const record = readDecisionText(path, text);
  if (record.status !== "proposed" && record.status !== "draft")
    return refuse(
      "invalid-input",
      `A new decision is written as proposed, and this one says ${record.status === "none" || record.status === null ? "nothing of its status" : `“${record.status}”`}.`,
      "Write Proposed as its status; the review decides the rest.",
    );
  const after = sha256(text);
  return {
    file: { path, before: null, after, edits: [], inverse: [], text },
    title: record.title,
    subject: commitSubject(record.status, record),
    decision: decisionName(record),
  };
}
