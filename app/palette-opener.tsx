"use client";

import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { PaletteWaiting } from "@/components/shell/palette-waiting";
import { turnTo } from "@/components/shell/turn-page";
import { searchForPalette } from "./search-for-palette";

const load = () => import("@/components/shell/palette").then((module) => ({ default: module.Palette }));
/** Loaded when it is first asked for: no page pays for it before. */
const Palette = lazy(load);

/** Opens the palette: ⌘K, Ctrl K, or the button in the bar (a plain link to the search without a script). */
export function PaletteOpener() {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The modifier alone says what is likely to come.
      if (event.key === "Meta" || event.key === "Control") void load();
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      setIsOpen((was) => !was);
    };
    const onClick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.button !== 0) return;
      if (!(event.target instanceof Element) || !event.target.closest("[data-palette]")) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, []);
  return isOpen ? <OpenPalette close={close} /> : null;
}

/** What was typed lives as long as the palette is open, whichever way it is closed. */
function OpenPalette({ close }: { close: () => void }) {
  const [words, setWords] = useState("");
  const [isEntered, setIsEntered] = useState(false);
  const typing = { words, setWords, close };
  return (
    <Suspense fallback={<PaletteWaiting {...typing} enter={() => setIsEntered(true)} />}>
      <Palette {...typing} isEntered={isEntered} search={searchForPalette} go={turnTo} />
    </Suspense>
  );
}
