"use client";

import { useEffect } from "react";
import { redraw } from "./turn-page";

/** Tells the server the reader's time zone, once, so that dates are drawn in it. */
export function ReaderZone({ known }: { known: string }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser we serve
    document.cookie = `docket-zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax`;
    if (document.querySelector('time[datetime*="T"]')) redraw();
  }, [known]);
  return null;
}
