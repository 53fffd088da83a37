/** Names of the events by which a script of ours asks for a page; `soft-links.tsx` answers them. */
export const TURN = "docket-turn";
export const REDRAW = "docket-redraw";
export const HOLD = "docket-hold";

export type Turn = { href: string; inPlace: boolean };

/** Go to a page of ours. */
export function turnTo(href: string): void {
  turn({ href, inPlace: false });
}

/** The same page with more or less on it: nothing scrolls, and the way back stays as it was. */
export function turnInPlace(href: string): void {
  turn({ href, inPlace: true });
}

function turn(detail: Turn): void {
  document.dispatchEvent(new CustomEvent(TURN, { detail }));
}

/** Draw this page anew with what the server knows now. */
export function redraw(): void {
  document.dispatchEvent(new Event(REDRAW));
}

/**
 * Hold redraws while something of this page is being done, and let them go when it is: drawn anew before its answer
 * is there, a page whose matter is over would be gone before the one that follows it has come.
 */
export function holdRedraws(isHeld: boolean): void {
  document.dispatchEvent(new CustomEvent(HOLD, { detail: isHeld }));
}
