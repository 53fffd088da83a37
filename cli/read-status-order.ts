import { isWordStatus, WORD_STATUSES, type WordStatus } from "../lib/records/vocabulary";
import { type Refusal, refuse } from "../lib/refusal";
import type { Arguments } from "./read-arguments";

/** What is to be done with what was changed. */
type Way = { isDry: boolean; commits: boolean; branch: string | null };

/** What `docket set-status` was asked: to change a status, or to undo a change. */
export type StatusOrder = Way &
  (
    | {
        file: string;
        status: WordStatus;
        by: string | null;
        inverse: string | null;
        /** Where the status goes: the number of a choice, or its name; null when nobody said. */
        place: string | null;
        undo: null;
      }
    | { file: string; undo: string }
  );

/** Read the arguments; what does not go together is refused, never guessed. */
export function readStatusOrder({ folders, values }: Arguments): StatusOrder | Refusal {
  const [file = "", status = "", ...more] = folders;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : null);
  const [by, inverse, undo, branch] = [text("superseded-by"), text("inverse"), text("undo"), text("branch")];
  const place = text("place");
  const isDry = values["dry-run"] === true;
  const way: Way = { isDry, commits: values.commit === true || branch !== null, branch };
  const wrong = (sentence: string) => refuse("invalid-input", sentence, "See `docket set-status --help`.");
  if (file === "" || more.length > 0) return wrong("`docket set-status` needs a file and a status.");
  if (undo !== null) {
    if (status !== "" || by !== null || inverse !== null || branch !== null || place !== null)
      return wrong("`--undo` takes a file and nothing else but `--dry-run` and `--commit`.");
    return { ...way, file, undo };
  }
  if (!isWordStatus(status))
    return wrong(
      status === ""
        ? "No status is given."
        : `"${status}" is no status; there are ${WORD_STATUSES.join(", ")}.`,
    );
  if (by !== null && status !== "superseded") return wrong("`--superseded-by` goes with `superseded` alone.");
  if (by !== null && place !== null)
    return wrong("`--place` comes first: give the decision its place, then supersede it.");
  if (inverse !== null && branch !== null)
    return wrong("With `--branch` the file is not touched, so there is nothing for `--inverse` to undo.");
  return { ...way, file, status, by, inverse, place, undo: null };
}
