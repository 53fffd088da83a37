"use client";

import { useEffect } from "react";
import { TURN } from "./turn-page";

/** A page that has not come by then is not waited for. */
const PATIENCE_MS = 2000;

/**
 * Back and forward lead to the place where one was. The browser restores it by itself, but at once: between readings of one
 * record the page before is still drawn then (seen with Next 16.4.6), and where that is shorter, the place is lost.
 */
export function KeepPlace() {
  useEffect(() => {
    /** How far each address was scrolled when it was left. */
    const places = new Map<string, number>();
    let wanted: number | null = null;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      clearTimeout(patience);
      wanted = null;
    };
    const goThere = () => {
      if (wanted !== null && Math.abs(scrollY - wanted) > 1)
        scrollTo({ top: wanted, left: scrollX, behavior: "instant" });
    };
    const onScroll = () => {
      if (wanted === null) places.set(location.href, scrollY);
    };
    const onWayBack = () => {
      letGo();
      wanted = places.get(location.href) ?? null;
      patience = setTimeout(letGo, PATIENCE_MS);
    };
    const grown = new ResizeObserver(goThere);
    grown.observe(document.body);
    addEventListener("scroll", onScroll, { passive: true });
    addEventListener("popstate", onWayBack);
    // Whoever moves on by themselves is where they want to be.
    const moves = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
    for (const move of moves) addEventListener(move, letGo, { passive: true, capture: true });
    document.addEventListener(TURN, letGo);
    return () => {
      letGo();
      grown.disconnect();
      removeEventListener("scroll", onScroll);
      removeEventListener("popstate", onWayBack);
      for (const move of moves) removeEventListener(move, letGo, { capture: true });
      document.removeEventListener(TURN, letGo);
    };
  }, []);
  return null;
}
