"use client";

import { useEffect } from "react";
import { redraw } from "./turn-page";

/** At most one redraw in this time, however much happens. */
const REST_MS = 700;

/**
 * Redraws the page when something changed. One tab of a browser holds the connection (a lock that
 * the browser frees when the tab ends) and tells the others.
 */
export function LiveUpdates() {
  useEffect(() => {
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
    channel.onmessage = later;
    const ended = new AbortController();
    const listen = () =>
      new Promise<void>((resolve) => {
        const events = new EventSource("/api/events");
        events.onmessage = () => {
          channel.postMessage(null);
          later();
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
