"use client";

import { useEffect } from "react";
import { RECORD } from "../strings/record-words";

/** How long a button says that it has copied. */
const SAID_MS = 2000;

/**
 * Gives every block of code a button that copies it, diagrams too: they are shown as their source. The
 * blocks are HTML of the renderer's, so the buttons come with the script, without which they could do nothing.
 */
export function CodeCopy() {
  // After every drawing: a page that is drawn anew may hold other blocks. Those that have a button keep it.
  useEffect(() => {
    for (const block of document.querySelectorAll<HTMLElement>(".prose pre.code:not(.code-frame > *)"))
      addButton(block);
  });
  return null;
}

function addButton(block: HTMLElement): void {
  const frame = document.createElement("div");
  frame.className = "code-frame";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-copy";
  const say = (words: string) => {
    button.textContent = words;
  };
  say(RECORD.copyCode);
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(block.textContent ?? "").then(
      () => say(RECORD.copied),
      () => say(RECORD.notCopied),
    );
    setTimeout(() => say(RECORD.copyCode), SAID_MS);
  });
  button.setAttribute("aria-live", "polite");
  block.replaceWith(frame);
  frame.append(block, button);
}
