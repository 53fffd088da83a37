"use client";

import { useEffect } from "react";
import { GO_TO } from "../strings/shell-words";
import { turnTo } from "./turn-page";

/** How long after `g` the next key still belongs to it. */
const SEQUENCE_MS = 1500;

/** The keys of every page (see the sheet in `key-sheet.tsx`). Off while typing, and below an open dialog. */
export function Keys() {
  useEffect(() => {
    let sequenceUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open], [role=dialog]:popover-open"))
        return;
      if (performance.now() < sequenceUntil) {
        sequenceUntil = 0;
        const href = GO_TO[event.key];
        if (href) {
          event.preventDefault();
          turnTo(href);
        }
        return;
      }
      if (event.key === "g") {
        sequenceUntil = performance.now() + SEQUENCE_MS;
        return;
      }
      if (act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

/** Do what a single key stands for on this page; false when it stands for nothing here. */
function act(key: string): boolean {
  switch (key) {
    case "/":
      return focusOn(
        document.querySelector<HTMLElement>("[data-query]") ?? document.getElementById("search"),
      );
    case "?":
      document.getElementById("keys")?.showPopover();
      return true;
    case "j":
    case "k":
      return step(key === "j" ? 1 : -1);
    case "s":
      return press("[data-key=s]");
    case "y":
      return press("[data-key=y] button, button[data-key=y]");
    default:
      return false;
  }
}

/** The next row of a list; on a record the next of its feature. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(".rows .row-title")];
  if (rows.length === 0) return press(by === 1 ? "a[rel=next]" : "a[rel=prev]");
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next =
    rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  return focusOn(next ?? null);
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}

function press(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.click();
  return element !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
