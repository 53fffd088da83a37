"use client";

import { type FormEvent, type ReactNode, useActionState, useCallback, useEffect, useRef } from "react";
import { holdRedraws, redraw, turnTo } from "../shell/turn-page";
import { DeskContext } from "./desk";
import type { VerbAction } from "./verb-answer";
import { VerdictAnswer } from "./verdict-answer";

type Props = {
  action: VerbAction;
  /** What is shown now; when an answer turned to another, its row is given the focus. */
  current: string;
  children: ReactNode;
};

/**
 * Where verdicts are given: one place that sends, so that the answer outlives what it was about. It says what
 * happened in a live region, with the way back, and goes on to what waits next. Without a script the forms on it
 * are plain forms, and the answer comes with the page.
 */
export function VerdictDesk({ action, current, children }: Props) {
  const [answer, send, isPending] = useActionState(action, null);
  const isFocusOwed = useRef(false);
  const isSending = useRef(false);

  useEffect(() => {
    isSending.current = isPending;
  }, [isPending]);

  useEffect(() => {
    if (answer === null) return;
    const isDone = answer.results.every((result) => result.isDone);
    if (isDone && answer.next !== null) {
      isFocusOwed.current = true;
      turnTo(answer.next);
    } else redraw();
  }, [answer]);

  // Let go after the answer has said where to go (effects run in this order): that comes before what was held.
  useEffect(() => holdRedraws(isPending), [isPending]);
  useEffect(() => () => holdRedraws(false), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when another thing is shown, and only then
  useEffect(() => {
    // Of several at once the answer names no next: the row that had the focus has gone, and the focus with it.
    const isLost = answer !== null && document.activeElement === document.body;
    if (!isFocusOwed.current && !isLost) return;
    isFocusOwed.current = false;
    const places = ["[data-desk-row][aria-current]", "[data-desk-more]", "[data-desk-head]"];
    for (const place of places) {
      const found = document.querySelector<HTMLElement>(place);
      if (found) return found.focus();
    }
  }, [current]);

  // A double click is one press: the second is not sent before the first was answered.
  const guard = useCallback((event: FormEvent) => {
    if (isSending.current) event.preventDefault();
    isSending.current = true;
  }, []);

  return (
    <DeskContext value={{ send, guard, isPending, answer }}>
      <VerdictAnswer answer={answer} />
      {children}
    </DeskContext>
  );
}
