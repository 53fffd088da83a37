"use client";

import { useEffect } from "react";

/** Menus are the browser's own `details`; this closes an open one by Escape, and by a press beside it. */
export function Menus() {
  useEffect(() => {
    const openOnes = () => [...document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")];
    const onPress = (event: PointerEvent) => {
      for (const menu of openOnes()) if (!menu.contains(event.target as Node)) menu.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      const [menu] = openOnes();
      if (event.key !== "Escape" || event.defaultPrevented || !menu) return;
      event.preventDefault();
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
