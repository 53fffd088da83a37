import { markupLength } from "./markup-length";

/**
 * A text as a line of a list or a quotation shows it: without the markup that only says how it looks, lines as they
 * are. Plain text: whoever draws it escapes it. Linear in the text.
 */
export function withoutMarkup(text: string): string {
  let shown = "";
  for (let at = 0; at < text.length; ) {
    const length = markupLength(text, at);
    at += length;
    // The space behind a heading's or a quotation's sign belongs to the sign.
    if (length > 0 && (shown === "" || shown.endsWith("\n"))) while (text[at] === " ") at++;
    else if (length === 0) shown += text[at++];
  }
  return shown;
}
