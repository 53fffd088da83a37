import { editHref, patchHref, reviewHref } from "@/lib/addresses";
import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { branchName } from "@/lib/reviews/branch-name";
import type { Outcome } from "@/lib/reviews/states";
import { CLOSING_VERBS, type Verb } from "@/lib/reviews/verbs";
import type { SuccessorRefusal } from "../verdict/successor-form";
import { VerbBar } from "../verdict/verb-bar";
import { PatchPreview } from "./patch-preview";

type Props = {
  review: ReviewView;
  /** The page to go to when it is closed; null: stay. */
  next: string | null;
  open: Verb | null;
  /** Path of the decision that was chosen as its successor; "": none was. */
  by?: string;
  /** What was named as its successor and is none, and why. */
  byRefusal?: (SuccessorRefusal & { named: string }) | null;
  here: Record<string, string>;
};

/** What can be done in a review; each closing shows its patch, message and target before it is confirmed. */
export function ReviewVerbs({ review, next, open, by = "", byRefusal = null, here }: Props) {
  const verbs = review.verbs.filter((view) => view.verb !== "undo");
  if (verbs.length === 0) return null;
  const name = branchName(review.record.path, review.round);
  const patchOf = (verb: Verb) => {
    const outcome = (Object.keys(CLOSING_VERBS) as Outcome[]).find((one) => CLOSING_VERBS[one] === verb);
    const named = verb === "close-by-override" ? "approved" : outcome;
    const patch = named && review.patches[named];
    return patch ? { patch, outcome: named } : null;
  };
  const drawn = verbs.flatMap(({ verb }) => {
    const found = patchOf(verb);
    return found ? [[verb, found] as const] : [];
  });
  const previews = Object.fromEntries(
    drawn.map(([verb, { patch, outcome }]) => [
      verb,
      <PatchPreview key={verb} patch={patch} downloadHref={patchHref(review.id, { outcome, by })} />,
    ]),
  );
  return (
    <VerbBar
      key={`${review.id} ${review.state}`}
      item={`review:${review.id}`}
      verbs={verbs}
      next={next}
      open={open}
      here={here}
      target={by}
      successor={{ action: reviewHref(review.id), named: byRefusal?.named ?? by, refusal: byRefusal }}
      file={review.record.file}
      core={review.record.core ?? undefined}
      previews={previews}
      uncommittable={drawn
        .filter(([, { patch }]) => patch.commitRefusal !== null || patch.files.length === 0)
        .map(([verb]) => verb)}
      branchOffers={Object.fromEntries(
        drawn
          .filter(([, { patch }]) => patch.canBranch)
          .map(([verb, { patch }]) => [verb, { current: patch.branch, name }]),
      )}
      hrefs={{ edit: editHref(review.id) }}
    />
  );
}
