"use client";

import { useEffect } from "react";

/**
 * Menus are the browser's own `details`; this closes an open one by Escape, and by a press beside it. One that asks for
 * something begins in its field: what is typed is no key of the page.
 */
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
    const onToggle = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.matches("details.menu[open]"))
        target.querySelector<HTMLInputElement>("input.field[required]")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    // It does not bubble.
    document.addEventListener("toggle", onToggle, true);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("toggle", onToggle, true);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
