/** Why the pen leaves a file alone. Each is one sentence to the person, with the line it is about. */
const EDIT_REFUSALS = [
  "not-utf-8",
  "not-plain-text",
  "no-place",
  "conflict",
  "unclassified",
  "place-not-writable",
  "no-word",
  "nothing-to-change",
  "would-change-more",
] as const;
export type EditRefusalReason = (typeof EDIT_REFUSALS)[number];

export type EditRefusal = { refused: true; reason: EditRefusalReason; line: number | null; sentence: string };

/** Make a refusal of the pen. */
export function refuseEdit(reason: EditRefusalReason, line: number | null, sentence: string): EditRefusal {
  return { refused: true, reason, line, sentence };
}

/** Whether the pen refused. */
export function isEditRefusal<T extends object>(value: T | EditRefusal): value is EditRefusal {
  return "refused" in value;
}
