"use client";

import { useEffect } from "react";

/**
 * An address can name a line that another part of a long file holds: it was written by hand, or before the file was
 * long. The server never sees that end of an address, so the part is asked for from here.
 *
 * @param lines how many the file has
 */
export function LineElsewhere({ lines }: { lines: number }) {
  useEffect(() => {
    const follow = () => {
      const line = Number(/^#L(\d{1,8})$/.exec(location.hash)?.[1] ?? 0);
      if (line < 1 || line > lines || document.getElementById(`L${line}`)) return;
      const there = new URL(location.href);
      there.searchParams.set("at", String(line));
      location.replace(there);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [lines]);
  return null;
}
