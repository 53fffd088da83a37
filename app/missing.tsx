import { stateMissing } from "@/lib/answer-status";
import { MissingWords } from "./missing-words";

/** A page for what is not there: drawn like any page, so that it reads before JavaScript, and answered with 404. */
export function Missing() {
  stateMissing();
  return <MissingWords />;
}
