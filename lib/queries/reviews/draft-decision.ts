import { z } from "zod";
import type { Context } from "../../context";
import { chooseFolder, decisionHomes } from "../../records/new-decision/choose-folder";
import type { DecisionDraft } from "../../records/new-decision/decision-draft";
import { planNewDecision } from "../../records/new-decision/plan-new-decision";
import { prefillDraft, type Suggested } from "../../records/new-decision/prefill-draft";
import { placeOfRecord } from "../../records/place-of-record";
import { DIALECTS } from "../../records/vocabulary";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { decisionFacts } from "../decisions/decision-facts";
import { refuseMissingSource } from "../refuse-missing";
import { selectSuggested } from "./select-suggested";

const part = z.string().max(200_000);
const reference = z.strictObject({
  label: z.string().max(200),
  path: z.string().max(2000),
  title: z.string().max(2000).optional(),
});

export const draftDecisionInput = z.strictObject({
  /** Slug of the source. */
  source: z.string().min(1).max(200),
  /** Id of the suggestion that asks for it; null when a person begins with a title. */
  card: z.string().max(100).nullable().default(null),
  /** Day of writing, `YYYY-MM-DD`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** What a person wrote; what is left out is prefilled from the suggestion. */
  title: z.string().max(2000).optional(),
  context: part.optional(),
  decision: part.optional(),
  alternatives: part.optional(),
  consequences: part.optional(),
  references: z.array(reference).max(50).optional(),
  feature: z.string().max(200).nullable().optional(),
  deciders: z.array(z.string().max(200)).max(50).optional(),
  /** A folder a person chose; else the repository's own. */
  folder: z.string().max(1000).nullable().optional(),
});

export const decisionDraftView = z.object({
  source: z.string(),
  card: z.string().nullable(),
  /** What the file was made from: what was given, and what the suggestion says of the rest. */
  draft: z.object({
    title: z.string(),
    context: z.string(),
    decision: z.string(),
    alternatives: z.string(),
    consequences: z.string(),
    references: z.array(reference),
    feature: z.string().nullable(),
    date: z.string(),
    deciders: z.array(z.string()),
    folder: z.string(),
  }),
  /** Where the file would lie, and all of it. */
  path: z.string(),
  text: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  dialect: z.enum(DIALECTS),
  template: z.union([
    z.object({ from: z.literal("repository"), path: z.string() }),
    z.object({ from: z.literal("built-in"), dialect: z.enum(DIALECTS) }),
  ]),
  /** Folders in which decisions lie, the fullest first: what a person may choose among. */
  folders: z.array(z.string()),
});
export type DecisionDraftView = z.infer<typeof decisionDraftView>;

/**
 * A new decision for a source as it would be written now, from a suggestion or from a title: the whole
 * file, to be shown and edited. Nothing is written. The folder is looked at as it is on disk; when it
 * changes before the file is written, the write is refused, never replaced.
 */
export async function draftDecision(
  ctx: Context,
  input: z.input<typeof draftDecisionInput>,
): Promise<DecisionDraftView | Refusal> {
  const { source, card, date, ...given } = draftDecisionInput.parse(input);
  const [row] = await ctx.db.rows(
    sql`SELECT "id", "path" FROM "Source" WHERE "slug" = ${source} AND "removedAt" IS NULL`,
  );
  if (!row) return refuseMissingSource(source);
  const suggested = card === null ? null : await selectSuggested(ctx, String(row.id), card);
  if (card !== null && suggested === null)
    return refuse(
      "suggestion-missing",
      "There is no such suggestion in this source.",
      "Pick one from the inbox.",
    );

  const near = suggested?.occurrences[0]?.path ?? null;
  const feature = given.feature === undefined ? featureOf(suggested) : given.feature;
  const where = { feature, near, folder: given.folder ?? null };
  const facts = await decisionFacts(String(row.path), where);
  if (isRefusal(facts)) return facts;
  const folder = chooseFolder(facts, where);
  const prefilled = suggested ? prefillDraft(suggested, folder) : null;
  const draft: DecisionDraft = {
    title: given.title ?? prefilled?.title ?? "",
    context: given.context ?? prefilled?.context ?? "",
    decision: given.decision ?? "",
    alternatives: given.alternatives ?? prefilled?.alternatives ?? "",
    consequences: given.consequences ?? "",
    references: given.references ?? prefilled?.references ?? [],
    feature,
    date,
    deciders: given.deciders ?? [],
    near,
    folder,
  };
  const made = planNewDecision(facts, draft);
  if (isRefusal(made)) return made;
  return decisionDraftView.parse({
    source,
    card,
    draft,
    folders: decisionHomes(facts).slice(0, 50),
    ...made,
  });
}

/** The feature of the record that suggested it first of all, as its folder says. */
function featureOf(suggested: Suggested | null): string | null {
  for (const { path } of suggested?.occurrences ?? []) {
    const feature = placeOfRecord(path)?.feature;
    if (feature) return feature.folder;
  }
  return null;
}
