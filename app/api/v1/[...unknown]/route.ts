import { refusalAnswer } from "@/app/api/answer-json";
import { refuse } from "@/lib/refusal";

/** What the interface does not know: a refusal like every other, and no page. */
export function GET(): Response {
  return refusalAnswer(
    refuse(
      "record-missing",
      "The JSON interface has no such address.",
      "See “The JSON interface” in the documentation for every address.",
    ),
  );
}
