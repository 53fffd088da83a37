import type { Context } from "../../context";
import { sql } from "../../sql";
import { type TrustView, trustView } from "./trust-view";

const stored = trustView.omit({ trust: true, sentence: true });

/** Where a decision stands with people's consent; null: it is no decision, or nothing was judged yet. */
export async function getTrust(ctx: Context, key: string): Promise<TrustView | null> {
  const [row] = await ctx.db.rows(sql`SELECT "trust", "detail" FROM "DecisionTrust" WHERE "key" = ${key}`);
  return row ? toTrustView(String(row.trust), String(row.detail)) : null;
}

/** The view of a stored row. */
export function toTrustView(trust: string, detail: string): TrustView {
  const rest = stored.parse(JSON.parse(detail));
  const word = trustView.shape.trust.parse(trust);
  return trustView.parse({ ...rest, trust: word, sentence: say(word, rest) });
}

type Stored = Pick<TrustView, "consent" | "acceptance">;

/** One sentence, in plain words; "" where there is nothing to say. */
function say(trust: TrustView["trust"], { consent, acceptance }: Stored): string {
  const day = (at: string) => at.slice(0, 10);
  switch (trust) {
    case "consented":
    case "by-override":
      return consent
        ? `${decided(consent)} on ${day(consent.at)}, over the text as it is now.${unmet(consent)}`
        : perCommit(acceptance);
    case "changed":
      return consent
        ? `${decided(consent)} on ${day(consent.at)}; the text has changed since.${unmet(consent)}`
        : "The text has changed since people consented to it.";
    case "per-commit":
      return perCommit(acceptance);
    case "unconsented":
      return unconsented(acceptance);
    case "old":
      return "Proposed for four months or longer.";
    case "cited":
      return "Only proposed, and others build on it already.";
    case "none":
      return "";
  }
}

/** An override is nobody's yes but that of whoever gave it: it is never told as a decision that people made. */
function decided(consent: NonNullable<Stored["consent"]>): string {
  const { override, by, isImported } = consent;
  if (override === null) return `Decided by ${people(consent)}`;
  const others = by.filter((name) => name !== override.by);
  const yes = others.length === 0 ? "" : `, with the yes of ${others.join(", ")},`;
  return `Approved by override of ${override.by}${yes}${isImported ? `${yes === "" ? "," : ""} by an imported ledger,` : ""}`;
}

/** What an override was over; "" where there was none. */
function unmet({ override }: NonNullable<Stored["consent"]>): string {
  return override === null || override.over.length === 0 ? "" : ` It was over: ${override.over.join(" ")}`;
}

function perCommit(acceptance: Stored["acceptance"]): string {
  if (acceptance === null) return "";
  const { commit, reviewers, overrideBy } = acceptance;
  const people = reviewers.join(", ");
  const beside = people === "" ? "" : ` and the yes of ${people}`;
  const named = overrideBy === null ? people || "a review" : `an override of ${overrideBy}${beside}`;
  return `Accepted by the commit ${commit.slice(0, 7)}, which names ${named}; not verified here.`;
}

function people({ by, outOf, isImported }: NonNullable<Stored["consent"]>): string {
  if (isImported) return `${by.join(", ")}, by an imported ledger,`;
  if (by.length === 1) return `${by[0]} alone`;
  return `${by.slice(0, -1).join(", ")} and ${by.at(-1)} (${by.length} of ${outOf})`;
}

function unconsented(acceptance: Stored["acceptance"]): string {
  if (acceptance === null) return "The file says accepted, and nobody's consent is recorded.";
  const { commit, at, author, agent, isDecided } = acceptance;
  const when = `${at.slice(0, 10)} (${commit.slice(0, 7)})`;
  if (!isDecided) return `An import brought it accepted on ${when}; nobody's consent is recorded.`;
  const helped = agent === null ? "" : `, with the agent ${agent}`;
  return `${author}${helped} committed it as accepted on ${when}; nobody's consent is recorded.`;
}
