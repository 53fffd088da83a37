import { type EditRefusal, refuseEdit } from "./edit-refusal";

/**
 * The text of a file that may be written: strictly UTF-8, a byte order mark kept as its first unit,
 * so that encoding it again gives the same bytes.
 */
export function decodeForEdit(bytes: Uint8Array): { text: string } | EditRefusal {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuseEdit("not-utf-8", null, "This file is not valid UTF-8: its bytes could not be kept.");
  }
  if (text.includes("\0")) {
    return refuseEdit("not-plain-text", null, "This file holds NUL bytes: it is not written.");
  }
  return { text };
}
