"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { InboxItem } from "@/lib/queries/inbox/inbox-view";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import type { Verb } from "@/lib/reviews/verbs";
import { INBOX } from "../strings/inbox-words";
import { VERDICT } from "../strings/verdict-words";
import { useDesk } from "../verdict/desk";
import { ReasonField } from "../verdict/reason-field";
import { UntilField } from "../verdict/until-field";
import { VerbButton } from "../verdict/verb-button";
import { confirmAsked, isConfirm, pressedVerb } from "../verdict/verb-keys";
import { clearSelection, selectedRows } from "./inbox-moves";

/** Verbs that make sense for many at once: none that writes what should be looked at first. */
const BULK: readonly Verb[] = [
  "approve",
  "no-objection",
  "abstain",
  "decline",
  "later",
  "ratify",
  "open-review",
  "write-file",
  "commit",
];

/**
 * One verb for all that is selected, with one reason; each gets its own result. It is there as soon as something
 * is selected, which the style sheet sees, so that it needs no script.
 */
export function BulkBar({ items }: { items: readonly InboxItem[] }) {
  const { send, guard, isPending, answer } = useDesk();
  const count = useSelectedCount();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [asked, setAsked] = useState<Verb | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!answer?.results.every((result) => result.isDone)) return;
    clearSelection();
    setReason("");
    setUntil("");
    setAsked(null);
  }, [answer]);

  const verbs = bulkVerbs(items);
  const needs = (need: "reason" | "until") => verbs.some((view) => view.needs.includes(need));
  const isMissing = (view: VerbView) =>
    (view.needs.includes("reason") && reason.trim() === "") || (view.needs.includes("until") && until === "");

  const onClick = (event: MouseEvent<HTMLFormElement>) => {
    const view = pressedVerb(event, verbs);
    if (!view || !isMissing(view)) return;
    event.preventDefault();
    setAsked(view.verb);
    const field = view.needs.includes("reason") ? "textarea" : "input[type=date]";
    form.current?.querySelector<HTMLElement>(field)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      clearSelection();
      document.querySelector<HTMLElement>("[data-desk-row][aria-current]")?.focus();
    }
    if (isConfirm(event)) confirmAsked(form.current, asked);
  };
  if (count === 0) return null;
  return (
    <form
      ref={form}
      id="bulk"
      className="bulk-bar"
      aria-label={INBOX.bulk}
      action={send}
      onSubmit={guard}
      {...{ onClick, onKeyDown }}
    >
      <p className="note-title">
        {count === null ? INBOX.bulk : VERDICT.selected(count)}{" "}
        <button type="button" className="button button-quiet" onClick={clearSelection}>
          {VERDICT.clear}
        </button>
      </p>
      {needs("reason") ? <ReasonField value={reason} change={setReason} asked={asked} /> : null}
      {needs("until") ? <UntilField value={until} change={setUntil} mayMeet isOptional /> : null}
      <div className="verb-buttons">
        {verbs.map((view) => (
          <VerbButton
            key={view.verb}
            view={view}
            isPending={isPending}
            look={view.verb === asked ? "button-main" : ""}
          />
        ))}
      </div>
    </form>
  );
}

/** How many rows are selected; null: no script has looked yet, and the style sheet alone knows. */
function useSelectedCount(): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const onChange = () => setCount(selectedRows().length);
    onChange();
    document.addEventListener("change", onChange);
    return () => document.removeEventListener("change", onChange);
  }, []);
  return count;
}

/** What can be done to at least one of them. */
function bulkVerbs(items: readonly InboxItem[]): VerbView[] {
  const possible = items.flatMap((item) => item.verbs).filter((view) => view.refusal === null);
  return BULK.flatMap((verb) => possible.find((view) => view.verb === verb) ?? []);
}
