"use client";

import { useEffect, useState } from "react";
import { VERBS, type Verb } from "@/lib/reviews/verbs";
import { VERDICT } from "../strings/verdict-words";
import { useDesk } from "./desk";

type Props = { verb: Verb; label: string; items: readonly string[]; until: string | null };

/**
 * The button that takes a verdict back, with the seconds left to press it. Before a script runs it stands there without
 * them; the server has the last word. Screen readers hear the seconds
 * at the beginning and near the end, not each of them.
 */
export function UndoCountdown({ verb, label, items, until }: Props) {
  const { send, guard, isPending } = useDesk();
  const left = useSecondsUntil(until);
  const isOver = left !== null && left <= 0;
  const isSaid = left !== null && (left % 30 === 0 || left === 10);
  return (
    <span className="undo" data-over={isOver || undefined}>
      <form action={send} onSubmit={guard} className="inline-flex items-center gap-2" inert={isOver}>
        {items.map((item) => (
          <input key={item} type="hidden" name="item" value={item} />
        ))}
        <button
          type="submit"
          className="button"
          name="verb"
          value={verb}
          data-verb-key={isOver ? undefined : (VERBS[verb].key ?? "u")}
          disabled={isPending || isOver}
        >
          {label}
        </button>
        {until === null ? null : (
          <>
            <span className="undo-seconds num text-faint" aria-hidden="true">
              {left === null ? "" : VERDICT.seconds(left)}
            </span>
            <span className="sr-only" aria-live="polite">
              {isSaid && left !== null ? VERDICT.undoFor(left) : ""}
            </span>
          </>
        )}
      </form>
      {/* Its place is kept while the seconds run, so that nothing moves when they are over. */}
      {until === null ? null : <span className="undo-over text-faint">{VERDICT.undoOver(verb)}</span>}
    </span>
  );
}

/** Whole seconds until an instant, counted down; null when there is no end, or before a script runs. */
function useSecondsUntil(until: string | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return setLeft(null);
    const count = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
