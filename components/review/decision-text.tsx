import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { DrawnParts } from "../record/drawn-parts";

type Props = { review: Pick<ReviewView, "source" | "record"> };

/** The text that is judged, as its record's page draws it. */
export function DecisionText({ review: { source, record } }: Props) {
  const { path, html, restLine } = record;
  const part = { name: "text", html, plain: null, restLine } as const;
  return <DrawnParts record={{ source, path }} parts={[part]} origin="" />;
}
