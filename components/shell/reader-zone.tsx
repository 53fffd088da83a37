"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Tells the server the reader's time zone, once, so that dates are drawn in it. */
export function ReaderZone({ known }: { known: string }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser we serve
    document.cookie = `docket-zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax`;
    router.refresh();
  }, [known, router]);
  return null;
}
