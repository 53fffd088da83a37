import { describe, expect, it } from "vitest";
import { madeRequest } from "./made-request";
import { renderText } from "./render-text";

const place = { base: "/records/shop", path: "docs/a.md" };
const html = async (text: string) => (await renderText(madeRequest(text, { place }))).html;

describe("markdown as GitHub reads it", () => {
  it.each([
    ["~a~", "<del>a</del>"],
    ["~~a~~", "<del>a</del>"],
    ["~~~a~~~ b", "~~~a~~~ b"],
    ["~a~~", "~a~~"],
    ["~~a~", "~~a~"],
    ["*a ~~b~~* ~c~", "<em>a <del>b</del></em> <del>c</del>"],
    ["from ~5 to ~7", "from ~5 to ~7"],
  ])("strikes between one tilde or two: %s", async (text, answer) => {
    expect(await html(`x ${text}`)).toBe(`<p dir="auto">x ${answer}</p>`);
  });

  it.each([
    ["- [ ] a", "Open:"],
    ["- [x] a", "Done:"],
    ["1. [X] a", "Done:"],
    ["- [ ]\n  a", "Open:"],
    ["- [x] `a`", "Done:"],
  ])("takes a box at the beginning of an item for a task: %s", async (text, label) => {
    const answer = await html(text);
    expect(answer).toContain(`aria-label="${label}"></span>`);
    expect(answer).toContain('class="contains-task-list"');
    expect(answer).not.toMatch(/\[[ xX]\]/);
  });

  it.each(["- [x]", "- [x]a", "- [x](b.md) c", "- a [x] b", "[x] a", "- [y] a", "- `[x]` a"])(
    "and no other box: %s",
    async (text) => {
      expect(await html(text)).not.toContain("aria-label");
    },
  );

  it("sets the cells of a table, what stands in them, and no more of them than its head has", async () => {
    const answer = await html("| a | b |\n|:-:|--:|\n| `x\\|y` | **z** | w |\n| v |\n\nafter");
    expect(answer).toContain('<th align="center" dir="auto">a</th>');
    expect(answer).toContain("<code>x|y</code>");
    expect(answer).toContain('<td align="right" dir="auto"><strong>z</strong></td>');
    expect(answer.match(/<td/g)).toHaveLength(4);
    expect(answer).toContain('</table>\n</div>\n<p dir="auto">after</p>');
  });

  it("leaves nothing out, however deep it nests", async () => {
    expect(await html(`${"> ".repeat(99)}deep`)).toContain("deep");
    expect(
      await html(Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- ${depth}x`).join("\n")),
    ).toContain("299x");
    expect(await html(`${"*a **b ".repeat(300)}deep`)).toContain("deep");
  });

  it("puts a picture that is a link under the link's address", async () => {
    expect(await html("[![logo](logo.png) more](b.md)")).toBe(
      '<p dir="auto"><a href="/records/shop/docs/b.md"><span class="picture">logo</span> more</a></p>',
    );
  });
});
