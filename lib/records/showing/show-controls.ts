/** Bidi controls can make text read differently from what it is (CVE-2021-42574): they are shown, not obeyed. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** Replace each invisible direction control by its visible name, like `⟨U+202E⟩`. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, nameOf);
}

/** The first direction control of a text, by its visible name; null when there is none. */
export function findControl(text: string): string | null {
  const at = text.search(CONTROLS);
  return at === -1 ? null : nameOf(text[at]!);
}

/** The visible name of one direction control. */
export function nameOf(control: string): string {
  return `⟨U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
