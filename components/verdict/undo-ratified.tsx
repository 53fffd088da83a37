"use client";

import { VERBS } from "@/lib/reviews/verbs";
import { useDesk } from "./desk";
import { UndoCountdown } from "./undo-countdown";

type Props = { item: string; until: string | null };

/** The way back from one's own ratification on a page that was opened since; the answer to a press has its own. */
export function UndoRatified({ item, until }: Props) {
  const { answer } = useDesk();
  if (until === null || answer !== null) return null;
  return (
    <div className="my-2">
      <UndoCountdown verb="undo-ratify" label={VERBS["undo-ratify"].label} items={[item]} until={until} />
    </div>
  );
}
