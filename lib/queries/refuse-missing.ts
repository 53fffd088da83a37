import { type Refusal, refuse } from "../refusal";

/** There is no connected source of that slug. */
export function refuseMissingSource(slug: string): Refusal {
  return refuse(
    "source-missing",
    `There is no source called “${slug}”.`,
    "Look at the list of sources; a removed one can be added again with its folder.",
  );
}

/** There is no record at an address. */
export function refuseMissingRecord(source: string, path: string): Refusal {
  return refuse(
    "record-missing",
    `“${source}” has no record at ${path}.`,
    "Search for its title, or sync the source if the file is new.",
  );
}
