import { focusOn } from "../shell/page-moves";
import { turnInPlace } from "../shell/turn-page";

/** The panel follows the focus when it rests this long: walking through fifty rows asks for the last alone. */
const REST_MS = 80;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Open the panel on the focused row (else the first), or close it when it shows that row already. */
export function togglePeek(): boolean {
  if (!document.querySelector("[data-peeks]")) return false;
  const row = focusedRow() ?? document.querySelector<HTMLAnchorElement>("[data-peeks] .row-title");
  if (!row) return false;
  if (panel() && row.closest(".row-peeked")) return leavePeek();
  peekAt(row);
  return true;
}

/** Open the panel on a row, which has the focus from then on. */
export function peekAt(row: HTMLAnchorElement): void {
  clearTimeout(timer);
  focusOn(row);
  show(row);
}

/** Let an open panel show the focused row. */
export function followPeek(): void {
  if (!panel()) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    const row = focusedRow();
    if (row && panel()) show(row);
  }, REST_MS);
}

/** Close the panel; the focus is on its row again. False when none is open. */
export function leavePeek(): boolean {
  const open = panel();
  if (!open) return false;
  clearTimeout(timer);
  if (!focusedRow()) focusOn(document.querySelector<HTMLElement>(".row-peeked .row-title"));
  // At once; the page without it follows.
  open.hidden = true;
  turnInPlace(addressWith(null));
  return true;
}

function panel(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".peek:not([hidden])");
}

function focusedRow(): HTMLAnchorElement | null {
  const row = document.activeElement;
  return row instanceof HTMLAnchorElement && row.matches("[data-peeks] .row-title") ? row : null;
}

function show(row: HTMLAnchorElement): void {
  // `/records/<source>/<path>`, each segment escaped, as the router reads it.
  const segments = new URL(row.href).pathname.split("/").slice(2).map(decodeURIComponent);
  turnInPlace(addressWith(segments.join("/")));
}

function addressWith(peek: string | null): string {
  const url = new URL(location.href);
  if (peek === null) url.searchParams.delete("peek");
  else url.searchParams.set("peek", peek);
  return url.pathname + url.search;
}
