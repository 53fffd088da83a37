"use client";

import { useEffect, useLayoutEffect, useRef } from "react";

type Props = { panel: string; q: string; facet: string };
/** What was pressed: its facet, what it is called there, and how far below the panel's upper edge it stood. */
type Pressed = { section: string; name: string; top: number };

/**
 * Whoever chooses from a facet goes on from there: what was pressed has the focus in the list it led to, as far from the
 * panel's edge as it was, whatever came or went above it.
 */
export function KeepFacetPlace({ panel: id, q, facet }: Props) {
  const pressed = useRef<Pressed | null>(null);
  useEffect(() => {
    const panel = document.getElementById(id);
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const section = link?.closest("section");
      const isOurs =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      // The rest of a facet is looked through in its own field, which takes the focus.
      if (!panel || !link || !section || !isOurs || link.matches(".facet-more[aria-label]")) return;
      pressed.current = { section: section.id, name: nameOf(link), top: topIn(panel, link) };
    };
    panel?.addEventListener("click", note);
    return () => panel?.removeEventListener("click", note);
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list that was asked for has come with another query or facet
  useLayoutEffect(() => {
    const before = pressed.current;
    pressed.current = null;
    const panel = document.getElementById(id);
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || panel?.contains(focused);
    if (before === null || !panel || !isFree) return;
    const links = [...(document.getElementById(before.section)?.querySelectorAll("a") ?? [])];
    const link = links.find((one) => nameOf(one) === before.name) ?? links.at(-1);
    if (!link) return;
    link.focus({ preventScroll: true });
    panel.scrollTop += topIn(panel, link) - before.top;
  }, [id, q, facet]);
  return null;
}

/** A value is called by what stands in it without its count, which changes. */
function nameOf(link: Element): string {
  return (link.querySelector("span") ?? link).textContent ?? "";
}

function topIn(panel: Element, link: Element): number {
  return link.getBoundingClientRect().top - panel.getBoundingClientRect().top;
}
