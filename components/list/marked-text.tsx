import { Fragment } from "react";

/** Text with the ranges that matched marked. Ranges are half-open, in order, and may be out of bounds. */
export function MarkedText({ text, marks }: { text: string; marks: [number, number][] }) {
  let at = 0;
  const pieces = marks
    .filter(([start, end]) => start >= 0 && end > start && end <= text.length)
    .map(([start, end]) => {
      const before = start > at ? text.slice(at, start) : "";
      const marked = text.slice(Math.max(start, at), end);
      at = Math.max(at, end);
      return (
        <Fragment key={start}>
          {before}
          <mark>{marked}</mark>
        </Fragment>
      );
    });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
