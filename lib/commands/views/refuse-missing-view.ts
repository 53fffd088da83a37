import { type Refusal, refuse } from "../../refusal";

/** There is no saved view of that address, or it is somebody else's own. */
export function refuseMissingView(slug: string): Refusal {
  return refuse("view-missing", `There is no saved view “${slug}”.`, "Look at the list of views.");
}
