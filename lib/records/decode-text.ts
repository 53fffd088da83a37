import { type LineIndex, lineAt } from "./line-index";
import { problem } from "./problems";
import type { Problem } from "./record";

export type DecodedText = {
  /** Without byte order mark and NUL; unreadable bytes are U+FFFD. Offsets are UTF-16 units. */
  text: string;
  hadBom: boolean;
  hadNul: boolean;
  /** False: some bytes are not UTF-8, and nothing may be written back. */
  isUtf8: boolean;
  /** Every byte is one unit: nothing foreign can be in it. */
  isAscii: boolean;
};

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LOOSE = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

/** Bytes to text, strictly UTF-8; never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  let text: string;
  let isUtf8 = true;
  try {
    text = STRICT.decode(bytes);
  } catch {
    text = LOOSE.decode(bytes);
    isUtf8 = false;
  }
  const isAscii = isUtf8 && text.length === bytes.length;
  const hadBom = text.charCodeAt(0) === 0xfeff;
  if (hadBom) text = text.slice(1);
  const hadNul = text.includes("\0");
  if (hadNul) text = text.replaceAll("\0", "");
  return { text, hadBom, hadNul, isUtf8, isAscii };
}

const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
/** 📋 ✅ 🧪 📁 read as cp1252, cp1254 or Mac Roman, and curly quotes read as cp1252. */
const MOJIBAKE = /ðŸ[\u0080-\u00FF\u2018-\u203A“”„†‡•…]|âœ[…”“]|ğŸ|‚úÖ|üìã|â€[™œ\u009D“”]/;

/** What is wrong with the text as such: encoding, NUL, bidirectional controls, garbled characters. */
export function textProblems(decoded: DecodedText, lines: LineIndex): Problem[] {
  const found: Problem[] = [];
  const { text } = decoded;
  if (!decoded.isUtf8) {
    const at = text.indexOf("\uFFFD");
    found.push(
      problem(
        "not-utf8",
        at === -1 ? null : lineAt(lines, at),
        "The file is not UTF-8 text; what cannot be read is shown as \uFFFD.",
      ),
    );
  }
  if (decoded.hadNul)
    found.push(problem("nul-characters", null, "The file holds NUL characters; they are left out."));
  if (decoded.isAscii) return found;
  const bidi = BIDI.exec(text);
  if (bidi) {
    const code = bidi[0].charCodeAt(0).toString(16).toUpperCase();
    found.push(
      problem(
        "bidi-controls",
        lineAt(lines, bidi.index),
        `The invisible character U+${code} changes the order in which text is shown.`,
      ),
    );
  }
  const garbled = MOJIBAKE.exec(text);
  if (garbled) {
    found.push(
      problem(
        "mojibake",
        lineAt(lines, garbled.index),
        `“${garbled[0]}” is a character that was decoded wrongly before it was saved.`,
      ),
    );
  }
  return found;
}
