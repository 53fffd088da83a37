"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { softTarget } from "./soft-target";
import { HOLD, REDRAW, TURN, type Turn } from "./turn-page";

/** A redraw that takes longer is not waited for: the browser loads the next page whole. */
const PATIENCE_MS = 2000;

/**
 * Rows are plain links, because a list pays for every element it draws; this makes all of them, and
 * all GET forms, change the page without loading it anew, and shows that one is coming. Without it
 * they still work.
 *
 * It is also the only place that asks the router for anything: a page asked for while a redraw is
 * under way would show its address over the old page (seen with Next 16.4.6), so the one waits for
 * the other.
 */
export function SoftLinks() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const underWay = useRef<"turn" | "redraw" | null>(null);
  const waiting = useRef<{ turn: Turn | null; redraw: boolean }>({ turn: null, redraw: false });
  const isHeld = useRef(false);

  const proceed = useCallback(() => {
    const { turn, redraw } = waiting.current;
    if (turn !== null) {
      waiting.current.turn = null;
      underWay.current = "turn";
      startTransition(() =>
        turn.inPlace ? router.replace(turn.href, { scroll: false }) : router.push(turn.href),
      );
    } else if (redraw && !isHeld.current) {
      waiting.current.redraw = false;
      underWay.current = "redraw";
      startTransition(() => router.refresh());
    }
  }, [router]);

  useEffect(() => {
    document.documentElement.toggleAttribute("data-pending", isPending && underWay.current === "turn");
    if (isPending) return;
    underWay.current = null;
    proceed();
  }, [isPending, proceed]);

  useEffect(() => {
    const turn = (asked: Turn) => {
      if (!asked.inPlace) closeMenus();
      waiting.current.turn = asked;
      if (underWay.current !== "redraw") return proceed();
      setTimeout(() => {
        if (waiting.current.turn === asked) location.assign(asked.href);
      }, PATIENCE_MS);
    };
    const onTurn = (event: Event) => turn((event as CustomEvent<Turn>).detail);
    const onRedraw = () => {
      waiting.current.redraw = true;
      if (underWay.current === null) proceed();
    };
    const onHold = (event: Event) => {
      isHeld.current = (event as CustomEvent<boolean>).detail;
      if (underWay.current === null) proceed();
    };
    const onPress = (event: MouseEvent | SubmitEvent) => {
      const target = softTarget(event);
      if (target === null) return;
      event.preventDefault();
      // What was asked is answered below: the keys of the page are for its rows again.
      if (event.type === "submit" && event.target instanceof Element && event.target.closest("search"))
        (document.activeElement as HTMLElement | null)?.blur();
      turn(target);
    };
    document.addEventListener("click", onPress);
    document.addEventListener("submit", onPress);
    document.addEventListener(TURN, onTurn);
    document.addEventListener(REDRAW, onRedraw);
    document.addEventListener(HOLD, onHold);
    return () => {
      document.removeEventListener("click", onPress);
      document.removeEventListener("submit", onPress);
      document.removeEventListener(TURN, onTurn);
      document.removeEventListener(REDRAW, onRedraw);
      document.removeEventListener(HOLD, onHold);
    };
  }, [proceed]);

  return <div className="pending-line" aria-hidden="true" />;
}

function closeMenus(): void {
  for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
  for (const open of document.querySelectorAll("details.menu[open]")) open.removeAttribute("open");
}
