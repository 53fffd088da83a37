"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import { CONFIRM_KEYS } from "../strings/key-words";
import { VERDICT } from "../strings/verdict-words";
import { HiddenFields } from "../ui/hidden-fields";
import { ShownKeys } from "../ui/shown-keys";
import { AskedFields } from "./asked-fields";
import type { BranchOffer } from "./commit-field";
import { useDesk } from "./desk";
import { FORM_FIELDS } from "./form-fields";
import type { StatusPlaces } from "./status-field";
import type { VerbTarget } from "./target-field";
import type { VerbFields } from "./verb-answer";
import { isConfirm } from "./verb-keys";

type Props = {
  view: VerbView;
  /** What it is done to; several in bulk. */
  items: readonly string[];
  /** Where to go when it was done. */
  next: string | null;
  /** Of the content that was shown: what guards against a stale page. */
  file?: string;
  core?: string;
  targets?: readonly VerbTarget[];
  /** Where the status of a decision that states none, or two, can go. */
  places?: StatusPlaces;
  /** What it would do: the patch, the message, the branch. */
  preview?: ReactNode;
  /** Whether there is something to commit. */
  canCommit?: boolean;
  /** Where else it can be committed; null: nowhere. */
  branchOffer?: BranchOffer | null;
  /** Chosen already, and what is shown was made for it. */
  target?: string;
  cancel: () => void;
};

const EMPTY: VerbFields = { reason: "", wouldChange: "", revisitOn: "", until: "", target: "", branch: "" };

/** What a verb needs to be told, asked in place. Ctrl or ⌘ and Enter confirms, Esc goes back to the buttons. */
export function VerbForm({
  view,
  items,
  next,
  file,
  core,
  targets = [],
  places = [],
  preview,
  canCommit = true,
  branchOffer = null,
  target = "",
  cancel,
}: Props) {
  const { send, guard, isPending, answer } = useDesk();
  const isMine = answer?.verb === view.verb && answer.results.some(({ item }) => items.includes(item));
  const [given, setGiven] = useState<VerbFields>(
    isMine && answer ? answer.given : { ...EMPTY, target: target || (targets[0]?.value ?? "") },
  );
  const form = useRef<HTMLFormElement>(null);
  const asked = FORM_FIELDS[view.verb] ?? [];
  const isUntilAsked = asked.includes("until") || asked.includes("lastCallUntil");
  useEffect(() => {
    // Only here is it known what day it is where the person sits.
    if (isUntilAsked) setGiven((was) => (was.until === "" ? { ...was, until: aWeekFromNow() } : was));
  }, [isUntilAsked]);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select");
    const first = field ?? form.current?.querySelector<HTMLElement>("button[type=submit]");
    first?.focus({ preventScroll: true });
    // What will be written stands first, and is seen with what is asked, as far as both have room.
    for (const part of [form.current, form.current?.querySelector(".verb-form-end"), first])
      part?.scrollIntoView({ block: "nearest" });
  }, []);

  const change = (name: keyof VerbFields) => (value: string) =>
    setGiven((was) => ({ ...was, [name]: value }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
    if (isConfirm(event)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className="verb-form" action={send} onSubmit={guard} onKeyDown={onKeyDown}>
      <HiddenFields fields={{ verb: view.verb, next, file, core }} />
      {items.map((item) => (
        <input key={item} type="hidden" name="item" value={item} />
      ))}
      <p className="verb-form-does">{view.does}</p>
      {preview}
      {target !== "" ? (
        <p>
          <input type="hidden" name="target" value={target} />
          {VERDICT.successorIs} <code>{target}</code>{" "}
          <a className="link" href={`?verb=${view.verb}`}>
            {VERDICT.successorOther}
          </a>
        </p>
      ) : null}
      <AskedFields
        asked={target === "" ? asked : asked.filter((field) => field !== "target")}
        {...{ view, given, change, targets, places, canCommit, branchOffer }}
      />
      <div className="verb-form-end">
        <button type="submit" className="button button-main" disabled={isPending}>
          {view.label}
        </button>
        <button type="button" className="button button-quiet" onClick={cancel}>
          {VERDICT.cancel}
        </button>
        <span className="form-keys" aria-hidden="true">
          <ShownKeys keys={CONFIRM_KEYS} /> {VERDICT.confirmHint}
        </span>
      </div>
    </form>
  );
}

/** `YYYY-MM-DD` of the same weekday of next week: what a date that is asked for says until another is chosen. */
function aWeekFromNow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 7);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
