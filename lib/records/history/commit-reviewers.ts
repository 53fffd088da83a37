import { numberKey } from "../links/source-index";
import { agentOf } from "./find-agent";

type Trailers = readonly { key: string; value: string }[];

/**
 * Names that a commit's `Reviewed-by:` trailers give, each once, agents left out; none when the commit says
 * by `Decision:` that it is about another decision. Nobody is verified.
 *
 * @param number the decision's own number; null: it has none
 */
export function commitReviewers(trailers: Trailers, number: string | null): string[] {
  if (isAboutAnother(trailers, number)) return [];
  const names = trailers
    .filter(({ key }) => key.toLowerCase() === "reviewed-by")
    .map(({ value }) => personOf(value))
    .filter((name) => name !== null);
  return [...new Set(names)];
}

/**
 * The name that a commit's `Docket-Override:` gives, not verified; null: it tells of none, or of another decision.
 *
 * @param number the decision's own number; null: it has none
 */
export function commitOverride(trailers: Trailers, number: string | null): string | null {
  const said = trailers.find(({ key }) => key.toLowerCase() === "docket-override");
  return said && !isAboutAnother(trailers, number) ? personOf(said.value) : null;
}

/** `Decision: ADR-0004` on a commit that also touched ADR-0002: its reviewers judged the fourth. */
function isAboutAnother(trailers: Trailers, number: string | null): boolean {
  const named = trailers.filter(({ key }) => key.toLowerCase() === "decision");
  const own = numberKey(number ?? "");
  return named.length > 0 && named.every(({ value }) => numberKey(/\d+/.exec(value)?.[0] ?? "") !== own);
}

/** `Mira Okafor <mira@example.org>`: the name; null for an agent and for nobody. */
function personOf(value: string): string | null {
  const open = value.lastIndexOf("<");
  const name = (open === -1 ? value : value.slice(0, open)).trim().slice(0, 100);
  const mail = open === -1 ? "" : value.slice(open + 1).replace(/>.*$/, "");
  return name === "" || agentOf(mail) !== null ? null : name;
}
