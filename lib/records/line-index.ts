/**
 * Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as editors count; a text
 * that ends with a line break has an empty last line, and an empty text has one line.
 */
export type LineIndex = {
  text: string;
  /** Offset (UTF-16 units) of the first unit of each line; `starts[0]` is line 1. */
  starts: number[];
};

/** Index a text once; every question about lines is then cheap. Linear in the text. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  if (text.includes("\r")) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10) starts.push(i + 1);
      else if (unit === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  }
  return { text, starts };
}

/** How many lines there are; at least 1. */
export function lineCount(index: LineIndex): number {
  return index.starts.length;
}

/** The line (from 1) that holds an offset; offsets outside the text go to the nearest line. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Offset of the first unit of a line (from 1); past the last line, the length of the text. */
export function lineStart(index: LineIndex, line: number): number {
  return index.starts[line - 1] ?? index.text.length;
}

/** Offset after the last unit of a line, its line break not included. */
export function lineEnd(index: LineIndex, line: number): number {
  let end = index.starts[line] ?? index.text.length;
  if (line < index.starts.length) {
    if (index.text.charCodeAt(end - 1) === 10) end--;
    if (index.text.charCodeAt(end - 1) === 13 && end > lineStart(index, line)) end--;
  }
  return end;
}

/** The text of a line (from 1) without its line break; "" when there is no such line. */
export function lineText(index: LineIndex, line: number): string {
  if (line < 1 || line > index.starts.length) return "";
  return index.text.slice(lineStart(index, line), lineEnd(index, line));
}
