import { maskText } from "./mask-secrets";
import { showControls } from "./show-controls";

/** The path of a file as a page names it: secrets masked, direction controls visible. Never an address. */
export function showPath(path: string): string {
  return showControls(maskText(path));
}
