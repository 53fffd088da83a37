import type { KeyboardEvent, MouseEvent } from "react";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import type { Verb } from "@/lib/reviews/verbs";

/** Ctrl or ⌘ and Enter: what sends a form from any of its fields. */
export function isConfirm(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

/** The verb whose button was pressed in a form of several. */
export function pressedVerb(event: MouseEvent, verbs: readonly VerbView[]): VerbView | undefined {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  return verbs.find((one) => one.verb === button?.value);
}

/** Send a form of several verbs as the one that asked for a reason; nothing where none did. */
export function confirmAsked(form: HTMLFormElement | null, asked: Verb | null): void {
  const button = asked && form?.querySelector<HTMLButtonElement>(`button[value="${asked}"]`);
  if (button) form?.requestSubmit(button);
}
