import { indexLines, lineStart } from "../records/line-index";
import { markCode } from "../records/mark-code";
import { findHeadings } from "../records/sections";

/** A piece of a text that can be rendered by itself, and the headings and lines that stand before it. */
export type TextPiece = { text: string; headingsBefore: string[]; linesBefore: number };

/** Below this a text is rendered whole. UTF-16 units. */
const SMALL = 40_000;
const PIECE = 20_000;
/** Two for each worker: more would let one hostile text keep them all longer. */
const MOST = 4;
/** A footnote belongs to the whole text: its number, and its place at the end. */
const FOOTNOTE = /^ {0,3}\[\^[^\]\n]{1,200}\]:/m;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,500}\]:[^\n]*$/gm;

/**
 * Cut a long text at headings, so that several workers can render it at once: parsing is what a
 * long record costs. A heading ends whatever stood before it, so the pieces mean what they meant;
 * definitions of links, which may stand anywhere, go with every piece.
 */
export function splitText(text: string): TextPiece[] {
  if (text.length < SMALL || FOOTNOTE.test(text)) return [{ text, headingsBefore: [], linesBefore: 0 }];
  const lines = indexLines(text);
  const headings = findHeadings(lines, markCode(lines), 1);
  const size = Math.max(PIECE, Math.ceil(text.length / MOST));
  const definitions = (text.match(DEFINITION) ?? []).slice(0, 500).join("\n");
  const pieces: TextPiece[] = [];
  const before: string[] = [];
  let start = 0;
  let known = 0;
  let linesBefore = 0;
  const cut = (end: number, line: number) => {
    const piece = text.slice(start, end);
    const more = definitions === "" ? "" : `\n\n${definitions}\n`;
    pieces.push({ text: piece + more, headingsBefore: before.slice(0, known), linesBefore });
    start = end;
    linesBefore = line - 1;
    known = before.length;
  };
  for (const heading of headings) {
    const at = lineStart(lines, heading.line);
    // An indented one may belong to a list.
    if (at - start >= size && text.charCodeAt(at) === 35) cut(at, heading.line);
    before.push(heading.title);
  }
  cut(text.length, 0);
  return pieces;
}
