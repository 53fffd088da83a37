/** Names of the events by which a script of ours asks for a page; `soft-links.tsx` answers them. */
export const TURN = "docket-turn";
export const REDRAW = "docket-redraw";

/** Go to a page of ours. */
export function turnTo(href: string): void {
  document.dispatchEvent(new CustomEvent(TURN, { detail: href }));
}

/** Draw this page anew with what the server knows now. */
export function redraw(): void {
  document.dispatchEvent(new Event(REDRAW));
}
