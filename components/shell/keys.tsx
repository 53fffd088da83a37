"use client";

import { useEffect } from "react";
import { GO_GROUP, KEY_TABLE, type KeyBinding, SEQUENCE_KEY } from "./key-table";

/** How long after `g` the next key still belongs to it. */
const SEQUENCE_MS = 1500;

/** Stands on the root element while keys are answered: a script that presses them waits for it. */
const KEYS_ANSWER = "data-keys";

/** Listens to the keys of `key-table.ts` on every page. Off while typing, and below an open dialog. */
export function Keys() {
  useEffect(() => {
    let sequenceUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open], [role=dialog]:popover-open"))
        return;
      const isSecond = performance.now() < sequenceUntil;
      sequenceUntil = 0;
      if (!isSecond && event.key === SEQUENCE_KEY) {
        sequenceUntil = performance.now() + SEQUENCE_MS;
        return;
      }
      const groups = isSecond ? [GO_GROUP] : KEY_TABLE;
      if (
        act(
          event.key,
          groups.flatMap(({ keys }) => keys),
        )
      )
        event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    document.documentElement.setAttribute(KEYS_ANSWER, "");
    return () => {
      document.documentElement.removeAttribute(KEYS_ANSWER);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}

/** Do what a key stands for on this page; false when it stands for nothing here. */
function act(key: string, bindings: readonly KeyBinding[]): boolean {
  return bindings.some((binding) => binding.key === key && binding.act?.());
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
