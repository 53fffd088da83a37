import type { Turn } from "./turn-page";

/** Addresses that are files or data: the browser opens them itself. */
const HARD = /^\/(raw|api|healthz|readyz)(\/|$)/;

/** The page of ours that a click or a GET form leads to, or null: the browser does what it does. */
export function softTarget(event: MouseEvent | SubmitEvent): Turn | null {
  if (event.defaultPrevented) return null;
  const href = event instanceof MouseEvent ? linkTarget(event) : formTarget(event);
  const inPlace = event.target instanceof Element && event.target.closest("[data-in-place]") !== null;
  return href === null ? null : { href, inPlace };
}

function linkTarget(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin || HARD.test(url.pathname)) return null;
  const isHere = url.pathname === location.pathname && url.search === location.search;
  return isHere && url.hash !== "" ? null : url.pathname + url.search + url.hash;
}

function formTarget(event: SubmitEvent): string | null {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "get") return null;
  const url = new URL(form.action);
  if (url.origin !== location.origin) return null;
  for (const [name, value] of new FormData(form, event.submitter)) {
    if (typeof value === "string" && value !== "") url.searchParams.set(name, value);
  }
  return url.pathname + url.search + url.hash;
}
