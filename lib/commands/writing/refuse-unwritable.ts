import { type Refusal, refuse } from "../../refusal";

/** Why a typed text cannot be the text of a file; null: it can. */
export function refuseUnwritable(text: string): Refusal | null {
  if (!text.includes("\0") && !/\p{Surrogate}/u.test(text)) return null;
  return refuse(
    "invalid-input",
    "The text holds what no text file can.",
    "Remove the unreadable characters.",
  );
}
