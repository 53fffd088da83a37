"use client";

import { useEffect } from "react";
import { type SharedPlace, type Step, stepsBeside, topBeside } from "./scroll-together";

type Props = { read: string; source: string };

/**
 * Scrolls the one pane with the other, by the lines that the blocks of the rendered one carry. Nothing
 * is animated: the pane follows in the same frame, with reduced motion and without.
 *
 * @param read id of the rendered pane; @param source id of the pane with the file's lines
 */
export function KeepInStep({ read, source }: Props) {
  useEffect(() => {
    const panes = { read: document.getElementById(read), source: document.getElementById(source) };
    if (!panes.read || !panes.source) return;
    return keepInStep(panes.read, panes.source);
  }, [read, source]);
  return null;
}

function keepInStep(read: HTMLElement, source: HTMLElement): () => void {
  /** The pane that the reader moves; the other one follows, and its own scrolling leads nothing. */
  let leader: HTMLElement = read;
  let steps: { readLeads: Step[]; sourceLeads: Step[] } | null = null;
  let frame = 0;
  const stop = new AbortController();
  const sizeOf = (pane: HTMLElement) => ({ height: pane.clientHeight, content: pane.scrollHeight });
  const measure = () => {
    const places = sharedPlaces(read, source);
    const turned = places.map(({ a, b }) => ({ a: b, b: a }));
    return {
      readLeads: stepsBeside(places, sizeOf(read), sizeOf(source)),
      sourceLeads: stepsBeside(turned, sizeOf(source), sizeOf(read)),
    };
  };
  const follow = () => {
    frame = 0;
    steps ??= measure();
    if (leader === read) source.scrollTop = topBeside(read.scrollTop, steps.readLeads);
    else read.scrollTop = topBeside(source.scrollTop, steps.sourceLeads);
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const measureAgain = new ResizeObserver(() => {
    steps = null;
    ask();
  });
  for (const pane of [read, source]) {
    for (const press of ["pointerenter", "pointerdown", "wheel", "touchstart", "focusin", "keydown"] as const)
      pane.addEventListener(press, () => (leader = pane), { passive: true, signal: stop.signal });
    const onScroll = () => {
      if (leader === pane) ask();
    };
    pane.addEventListener("scroll", onScroll, { passive: true, signal: stop.signal });
    measureAgain.observe(pane);
    for (const child of pane.children) measureAgain.observe(child);
  }
  // An address with a line leads there before anything is pressed: the source is where lines are.
  if (/^#L\d+$/.test(location.hash)) leader = source;
  return () => {
    stop.abort();
    measureAgain.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** Every block with a line, and that line in the source. */
function sharedPlaces(read: HTMLElement, source: HTMLElement): SharedPlace[] {
  const topIn = (pane: HTMLElement, rect: DOMRect) =>
    rect.top - pane.getBoundingClientRect().top + pane.scrollTop;
  return [...read.querySelectorAll<HTMLElement>("[data-line]")].flatMap((block) => {
    const line = source.querySelector(`#L${block.dataset.line}`);
    return line
      ? [{ a: topIn(read, block.getBoundingClientRect()), b: topIn(source, line.getBoundingClientRect()) }]
      : [];
  });
}
