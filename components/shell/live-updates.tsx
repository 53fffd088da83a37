"use client";

import { useEffect, useRef } from "react";
import { redraw } from "./turn-page";

/** At most one redraw in this time, however much happens. */
const REST_MS = 700;

/** What tabs tell each other: the newest event one knows of, heard just now or asked about. */
type Word = { known: number; isNews: boolean };

/**
 * Redraws the page when something changed since it was drawn, which is before this script came to listen.
 * One tab of a browser holds the connection (a lock that the browser frees when the tab ends) and tells the
 * others; a new tab says what it was drawn with, and whoever knows more answers.
 * @param drawnAfter id of the newest event when the page was drawn first
 */
export function LiveUpdates({ drawnAfter }: { drawnAfter: number }) {
  const first = useRef(drawnAfter);
  useEffect(() => {
    let known = first.current;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = 0;
    let isOwed = false;
    const later = () => {
      timer ??= setTimeout(
        () => {
          timer = null;
          last = performance.now();
          isOwed = document.hidden;
          if (!isOwed) redraw();
        },
        Math.max(0, last + REST_MS - performance.now()),
      );
    };
    const channel = new BroadcastChannel("docket-live");
    const tell = (isNews: boolean) => channel.postMessage({ known, isNews } satisfies Word);
    const learn = (id: number) => {
      known = id;
      later();
    };
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.isNews || data.known > known) learn(data.known);
      else if (data.known < known) tell(false);
    };
    tell(false);
    const ended = new AbortController();
    const listen = () =>
      new Promise<void>((resolve) => {
        const events = new EventSource(`/api/events?after=${known}`);
        events.onmessage = ({ lastEventId }) => {
          learn(Number(lastEventId));
          tell(true);
        };
        ended.signal.addEventListener("abort", () => {
          events.close();
          resolve();
        });
      });
    navigator.locks?.request("docket-live", { signal: ended.signal }, listen).catch(() => {});
    const onShow = () => {
      if (!document.hidden && isOwed) later();
    };
    document.addEventListener("visibilitychange", onShow);
    return () => {
      ended.abort();
      channel.close();
      if (timer) clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, []);
  return null;
}
