import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MarkedText } from "./marked-text";

const html = (text: string, marks: [number, number][]) =>
  renderToStaticMarkup(<MarkedText text={text} marks={marks} />);

describe("a snippet", () => {
  it("shows what matched marked, and nothing unescaped", () => {
    expect(html("a <b> cart & more", [[6, 10]])).toBe("a &lt;b&gt; <mark>cart</mark> &amp; more");
  });

  it("survives ranges that overlap, touch or lie outside", () => {
    expect(
      html("abcdef", [
        [0, 3],
        [2, 4],
        [4, 6],
      ]),
    ).toBe("<mark>abc</mark><mark>d</mark><mark>ef</mark>");
    expect(
      html("abc", [
        [2, 9],
        [-1, 2],
        [1, 1],
      ]),
    ).toBe("abc");
  });
});
