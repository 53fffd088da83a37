import { turnTo } from "../shell/turn-page";

/*
 * What keys do in the inbox; the table of keys calls them (components/shell/key-table.ts). Each answers
 * false where it stands for nothing on the page.
 */

/** Whole pages are asked for at most this often while a key is held. */
const REST_MS = 90;
let timer: ReturnType<typeof setTimeout> | undefined;

const rows = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>("a[data-desk-row]")];

function currentRow(): HTMLAnchorElement | undefined {
  const all = rows();
  const focused = document.activeElement?.closest(".inbox-row")?.querySelector("a");
  return all.find((row) => row === focused) ?? all.find((row) => row.hasAttribute("aria-current"));
}

/** The next or previous item: its row has the focus, and it is shown beside the list. */
export function stepInbox(by: 1 | -1): boolean {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(currentRow() as HTMLAnchorElement);
  const isListed = document.activeElement?.closest(".inbox-row") !== null;
  // The first press takes the focus to what is shown; from there it moves.
  const to = all[Math.min(all.length - 1, Math.max(0, isListed || by === -1 ? at + by : Math.max(at, 0)))];
  if (!to) return true;
  to.focus();
  to.scrollIntoView({ block: "nearest" });
  clearTimeout(timer);
  if (!to.hasAttribute("aria-current")) timer = setTimeout(() => turnTo(to.pathname + to.search), REST_MS);
  return true;
}

/** Select the row, or take it out of the selection, and go on from it; a focused button keeps its Space. */
export function toggleInboxRow(): boolean {
  if (document.activeElement?.closest("button, summary, input, .inbox-item a")) return false;
  const row = currentRow();
  const box = row?.closest(".inbox-row")?.querySelector<HTMLInputElement>("input[type=checkbox]");
  box?.click();
  row?.focus({ preventScroll: true });
  return box !== undefined && box !== null;
}

/** Enter on the row of what is shown already opens its page. */
export function openInboxRow(): boolean {
  const row = document.activeElement;
  if (!(row instanceof HTMLAnchorElement) || !row.matches("[data-desk-row][aria-current]")) return false;
  if (!row.dataset.page) return false;
  turnTo(row.dataset.page);
  return true;
}

/** Press the button that a key stands for: the first one that can be seen. */
export function pressVerb(key: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>("button[data-verb-key]")].find(
    (one) => one.dataset.verbKey === key && one.checkVisibility(),
  );
  button?.click();
  return button !== undefined;
}

export function selectedRows(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(".inbox-row input[type=checkbox]:checked")];
}

/** Nothing is selected any more; false where nothing was. */
export function clearSelection(): boolean {
  const selected = selectedRows();
  for (const box of selected) box.checked = false;
  if (selected.length > 0) document.dispatchEvent(new Event("change"));
  return selected.length > 0;
}
