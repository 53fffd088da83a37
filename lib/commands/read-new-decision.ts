import { createHash } from "node:crypto";
import { classifyPath } from "../records/classify-path";
import { readForEdit } from "../records/edit/read-for-edit";
import { type Refusal, refuse } from "../refusal";
import { commitSubject, decisionName } from "../reviews/commit-subject";
import type { PlannedFile } from "../reviews/write-plan";

/** A new decision as a file that can be written. */
export type NewDecision = { file: PlannedFile; title: string; subject: string; decision: string };

/**
 * What people typed as a new decision: it must lie where decisions are looked for, be text, and say that
 * it is proposed. That it is accepted is decided by a review, and never typed.
 */
export function readNewDecision(path: string, text: string): NewDecision | Refusal {
  const verdict = classifyPath(path);
  const isPlain = path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  if (!isPlain || verdict === null || !("kind" in verdict) || verdict.kind !== "decision")
    return refuse(
      "invalid-input",
      `${path} is not where a decision would be found again.`,
      "Choose a markdown file in a folder of decisions, such as docs/adr or history/adr.",
    );
  if (text.includes("\0") || /\p{Surrogate}/u.test(text))
    return refuse(
      "invalid-input",
      "The text holds what no text file can.",
      "Remove the unreadable characters.",
    );
  const { record } = readForEdit(path, text.replace(/^\ufeff/, ""));
  if (record.status !== "proposed" && record.status !== "draft")
    return refuse(
      "invalid-input",
      `A new decision is written as proposed, and this one says ${record.status === "none" || record.status === null ? "nothing of its status" : `“${record.status}”`}.`,
      "Write Proposed as its status; the review decides the rest.",
    );
  const after = createHash("sha256").update(text, "utf8").digest("hex");
  return {
    file: { path, before: null, after, edits: [], inverse: [], text },
    title: record.title,
    subject: commitSubject(record.status, record),
    decision: decisionName(record),
  };
}
