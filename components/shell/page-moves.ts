/** Focus an element and bring it into sight; false when there is none. */
export function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}

/** Press what a selector finds first; false when it finds nothing. */
export function press(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.click();
  return element !== null;
}
