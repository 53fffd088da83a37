"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Addresses that are files or data: the browser opens them itself. */
const HARD = /^\/(raw|api|healthz|readyz)(\/|$)/;

/**
 * Rows are plain links, because a list pays for every element it draws; this one listener makes all
 * of them, and all GET forms, change the page without loading it anew, and shows that one is coming.
 * Without it they still work.
 */
export function SoftLinks() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    document.documentElement.toggleAttribute("data-pending", isPending);
  }, [isPending]);

  useEffect(() => {
    const go = (url: URL) => {
      for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
      for (const open of document.querySelectorAll("details.menu[open]")) open.removeAttribute("open");
      startTransition(() => router.push(url.pathname + url.search + url.hash));
    };
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link?.href || link.target || link.hasAttribute("download")) return;
      const url = new URL(link.href);
      if (url.origin !== location.origin || HARD.test(url.pathname)) return;
      const isHere = url.pathname === location.pathname && url.search === location.search;
      if (isHere && url.hash !== "") return;
      event.preventDefault();
      go(url);
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "get") return;
      const url = new URL(form.action);
      if (url.origin !== location.origin) return;
      event.preventDefault();
      for (const [name, value] of new FormData(form, event.submitter)) {
        if (typeof value === "string" && value !== "") url.searchParams.set(name, value);
      }
      go(url);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [router]);

  return <div className="pending-line" aria-hidden="true" />;
}
