import { describe, expect, it } from "vitest";
import { madeRequest } from "./made-request";
import { renderText } from "./render-text";

const html = async (text: string) => (await renderText(madeRequest(text))).html;
/** The footnotes of an answer, each as the text that it shows. */
const notes = async (text: string) =>
  [
    ...(await html(text)).matchAll(
      /<li [^>]*id="fn-\d+-of-s">([\s\S]*?)<\/li>\n(?=<li|<\/ol>\n<\/section>)/g,
    ),
  ].map(([, note = ""]) =>
    note
      .replace(/<a .*?<\/a>/g, "")
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );

describe("footnotes", () => {
  it("stand at the end in the order in which they are named, and lead there and back", async () => {
    const answer = await html("a[^b] c[^long] d[^b]\n\n[^long]: Two.\n[^b]: One.\n\nlast");
    expect(answer).toContain('a<sup><a href="#fn-1-of-s" id="fnref-1-of-s">1</a></sup>');
    expect(answer).toContain('d<sup><a href="#fn-1-of-s" id="fnref-1-2-of-s">1</a></sup>');
    expect(answer).toContain('One. <a href="#fnref-1-of-s" aria-label="Back to reference 1">↩</a>');
    expect(answer).toContain(
      '<a href="#fnref-1-2-of-s" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p>',
    );
    expect(answer.indexOf("last")).toBeLessThan(answer.indexOf("One."));
    expect(answer.indexOf("One.")).toBeLessThan(answer.indexOf("Two."));
  });

  it("hold all that is indented under them", async () => {
    expect(await notes("a[^1]\n\n[^1]: one\n\n    - two\n\n    three\n\nfour")).toEqual(["one two three"]);
    expect(await notes("a[^1]\n\n[^1]:\n    one\nlazy")).toEqual(["one lazy"]);
    expect(await notes("a[^1]\n\n[^1]: ```js\n    x\n    ```")).toEqual(["x"]);
  });

  it("may stand in one another, in lists and in quotes", async () => {
    expect(await notes("a[^1] b[^2]\n\n[^1]: > c\n    > [^2]: d")).toEqual(["c", "d"]);
    expect(await notes("a[^1]\n\n- b\n- [^1]: c")).toEqual(["c"]);
    expect(await notes("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]")).toEqual(["b", "c"]);
  });

  it("end a quote, a table and an item that they stand under", async () => {
    for (const before of ["> b", "| b |\n|---|", "- b"])
      expect(await notes(`a[^1]\n\n${before}\n[^1]: c`)).toEqual(["c"]);
  });

  it("are named whatever the case of their letters, and the first of two definitions counts", async () => {
    expect(await notes("a[^ÄB]\n\n[^äb]: one\n[^Äb]: two")).toEqual(["one"]);
  });

  it("do not appear when nothing names them", async () => {
    expect(await html("a\n\n[^1]: b")).toBe('<p dir="auto">a</p>');
  });

  it("stay text when nothing defines them", async () => {
    expect(await html("a[^1] [^constructor]")).toBe('<p dir="auto">a[^1] [^constructor]</p>');
  });
});
