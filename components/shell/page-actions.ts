import { PALETTE } from "../strings/palette-words";

export type PageAction = { name: string; element: HTMLElement };

/** What a page can do, wherever it has a button or a link for it, in the order they are offered. */
const ACTIONS = [
  "button[data-verb-key]",
  "[data-key=y] button",
  ".tab-actions button, .tab-actions > a",
  ".tab-list a:not([aria-current])",
  "a[rel=next], a[rel=prev]",
];
const THEMES: [string, string][] = [
  [PALETTE.actions.light, "button[name=theme][value=light]"],
  [PALETTE.actions.dark, "button[name=theme][value=dark]"],
  [PALETTE.actions.system, "button[name=theme][value=system]"],
];

/** The actions of the page that is open, each under the words of its own button; of several so called the first. */
export function pageActions(): PageAction[] {
  const found = new Map<string, HTMLElement>();
  const add = (name: string, element: HTMLElement) => {
    if (name !== "" && !found.has(name)) found.set(name, element);
  };
  for (const selector of ACTIONS)
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      if (!element.closest("dialog") && element.checkVisibility({ visibilityProperty: true }))
        add(nameOf(element), element);
  for (const [name, selector] of THEMES) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) add(name, element);
  }
  return [...found].map(([name, element]) => ({ name, element }));
}

/** What a button says, without the key that stands beside its words. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label");
  if (label) return label;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const beside of copy.querySelectorAll(".kbd, [role=status], [aria-hidden=true]")) beside.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
