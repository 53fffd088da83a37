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
  if (left !== null && left <= 0) return <span className="text-faint">{VERDICT.undoOver(verb)}</span>;
  const isSaid = left !== null && (left % 30 === 0 || left === 10);
  return (
    <form action={send} onSubmit={guard} className="inline-flex items-center gap-2">
      {items.map((item) => (
        <input key={item} type="hidden" name="item" value={item} />
      ))}
      <button
        type="submit"
        className="button"
        name="verb"
        value={verb}
        data-verb-key={VERBS[verb].key ?? "u"}
        disabled={isPending}
      >
        {label}
      </button>
      {left === null ? null : (
        <>
          <span className="num text-faint" aria-hidden="true">
            {VERDICT.seconds(left)}
          </span>
          <span className="sr-only" aria-live="polite">
            {isSaid ? VERDICT.undoFor(left) : ""}
          </span>
        </>
      )}
    </form>
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
