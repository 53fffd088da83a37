"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** At most one redraw in this time, however much happens. */
const REST_MS = 700;

/**
 * Redraws the page when something changed. One tab of a browser holds the connection (a lock that
 * the browser frees when the tab ends) and tells the others.
 */
export function LiveUpdates() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = 0;
    let isOwed = false;
    const redraw = () => {
      timer ??= setTimeout(
        () => {
          timer = null;
          last = performance.now();
          isOwed = document.hidden;
          if (!isOwed) router.refresh();
        },
        Math.max(0, last + REST_MS - performance.now()),
      );
    };
    const channel = new BroadcastChannel("docket-live");
    channel.onmessage = redraw;
    const ended = new AbortController();
    const listen = () =>
      new Promise<void>((resolve) => {
        const events = new EventSource("/api/events");
        events.onmessage = () => {
          channel.postMessage(null);
          redraw();
        };
        ended.signal.addEventListener("abort", () => {
          events.close();
          resolve();
        });
      });
    navigator.locks?.request("docket-live", { signal: ended.signal }, listen).catch(() => {});
    const onShow = () => {
      if (!document.hidden && isOwed) redraw();
    };
    document.addEventListener("visibilitychange", onShow);
    return () => {
      ended.abort();
      channel.close();
      if (timer) clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [router]);
  return null;
}
