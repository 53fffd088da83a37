"use client";

import { useEffect, useRef } from "react";
import { LIST } from "../strings/list-words";
import { Icon } from "../ui/icon";
import { peekAt } from "./peek-moves";

/**
 * The mouse's way to peek: one button for all rows, beside the one it is over, because a list pays
 * for every element of a row. The keyboard has `p`, and without a script the list's own link is there.
 */
export function PeekHandle() {
  const button = useRef<HTMLButtonElement>(null);
  const over = useRef<Element | null>(null);
  useEffect(() => {
    const onOver = (event: PointerEvent) => {
      const handle = button.current;
      if (!handle || event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
      if (handle.contains(event.target)) return;
      const row = event.target.closest<HTMLElement>("[data-peeks] > .row");
      over.current = row;
      handle.hidden = row === null;
      if (row) handle.style.insetBlockStart = `${row.offsetTop}px`;
    };
    document.addEventListener("pointerover", onOver);
    return () => document.removeEventListener("pointerover", onOver);
  }, []);
  const peek = () => {
    const title = over.current?.querySelector<HTMLAnchorElement>(".row-title");
    if (title) peekAt(title);
  };
  return (
    <button
      ref={button}
      type="button"
      className="peek-handle"
      hidden
      tabIndex={-1}
      aria-hidden="true"
      title={LIST.peek.show}
      onClick={peek}
    >
      <Icon name="peek" />
    </button>
  );
}
