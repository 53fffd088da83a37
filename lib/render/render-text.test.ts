import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeRequest } from "./made-request";
import { renderText } from "./render-text";
import type { RenderRequest } from "./rendered";

const place = { base: "/records/shop", path: "docs/a.md" };
const render = (text: string, change: Partial<RenderRequest> = {}) =>
  renderText(madeRequest(text, { place, headingShift: 1, ...change }));
const html = async (text: string, change: Partial<RenderRequest> = {}) => (await render(text, change)).html;

/** Every tag of an answer, as the browser's parser would see it in the small language we emit. */
const tags = (text: string) => [...text.matchAll(/<([a-zA-Z][^\s/>]*)([^>]*)>/g)];

/** Written for this product; the browser test runs a longer list against the page itself. */
const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<details open ontoggle=alert(1)>x</details>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](<java\nscript:alert(1)>)",
  "[x](&#106;avascript:alert(1))",
  '[x](https://example.org/"onmouseover=alert(1))',
  "![x](javascript:alert(1))",
  '![x" onerror="alert(1)](https://example.org/x.png)',
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "```html\n<script>alert(1)</script>\n```",
  '```"><script>alert(1)</script>\nx\n```',
  "```ts onload=alert(1)\n</code></pre><script>alert(1)</script>\n```",
  "# <img src=x onerror=alert(1)>",
  '# x" onclick="alert(1)',
  "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
  'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y',
  "<!-- --><script>alert(1)</script>",
  "<style>@import 'https://example.org/x.css'</style>",
  "<form action=https://example.org><input name=q autofocus onfocus=alert(1)></form>",
  "<base href=https://example.org/>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "`<img src=x onerror=alert(1)>`",
  "https://example.org/<script>alert(1)</script>",
  '<div style="background:url(javascript:alert(1))">x</div>',
  "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
];

describe("a rendered text", () => {
  it.each(ATTACKS)("executes nothing: %s", async (attack) => {
    const answer = await html(attack);
    for (const [, name, attributes] of tags(answer)) {
      expect([
        "script",
        "img",
        "svg",
        "iframe",
        "style",
        "form",
        "base",
        "meta",
        "math",
        "input",
      ]).not.toContain(name);
      expect(attributes).not.toMatch(/(^|\s)(on\w+|style|srcdoc|name)\s*=/i);
      expect(attributes).not.toMatch(/href="?\s*(javascript|data|vbscript):/i);
    }
  });

  it("shows raw HTML as the text it is", async () => {
    expect(await html('<b class="x">bold</b>')).toContain('&lt;b class="x"&gt;');
    expect(await html("<!-- a note -->")).toContain("&lt;!-- a note --&gt;");
  });

  it("takes a written line break in a table for one", async () => {
    expect(await html("| a |\n|---|\n| x<br/>y |")).toContain("x<br>y");
  });

  it("has tables, task lists, struck text and footnotes", async () => {
    const answer = await html(
      "| a |\n|---|\n| 1 |\n\n- [x] done\n- [ ] open\n\n~~gone~~ and a note[^1]\n\n[^1]: here",
    );
    expect(answer).toContain('<div class="table-scroll" tabindex="0"><table>');
    expect(answer).toContain('<span class="task task-done" role="img" aria-label="Done:"></span>');
    expect(answer).toContain('aria-label="Open:"');
    expect(answer).toContain("<del>gone</del>");
    expect(answer).toContain('href="#fn-1-of-s"');
    expect(answer).toContain('id="fn-1-of-s"');
  });

  it("paints code by classes and never by style", async () => {
    const answer = await html("```ts\nconst a = 'x'; // why\n```");
    expect(answer).toContain('<span class="tk-k">const</span>');
    expect(answer).toContain('<span class="tk-c">');
    expect(answer).not.toContain("style=");
  });

  it("keeps mermaid and unknown languages as source", async () => {
    expect(await html("```mermaid\ngraph TD; A-->B\n```")).toContain(
      '<pre class="code" tabindex="0" dir="ltr" data-language="mermaid"><code>graph TD; A--&gt;B</code></pre>',
    );
  });

  it("breaks the lines of prose in a fence, and of nothing else", async () => {
    const long = "please mend the sidebar ".repeat(6).trim();
    expect(await html(`\`\`\`\n${long}\n\`\`\``)).toContain(
      '<pre class="code said" tabindex="0" dir="auto">',
    );
    expect(await html(`\`\`\`text\n${long}\n\`\`\``)).toContain('class="code said"');
    expect(await html(`\`\`\`ts\n${long}\n\`\`\``)).toContain('class="code"');
    expect(await html("```\na --> b\n```")).toContain('class="code"');
  });

  it("says in which line of the file each block begins, once a line", async () => {
    const text =
      "# One\n\ntext\n\n- a\n- b\n\n  more\n\n```js\n1\n```\n\n| a |\n|---|\n| b |\n\n> q[^n]\n\n[^n]: note";
    const answer = await html(text, { firstLine: 11 });
    expect(
      [...answer.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`),
    ).toEqual([
      "h2 11",
      "p 13",
      "li 15",
      "li 16",
      "p 18",
      "pre 20",
      "tr 24",
      "tr 26",
      "blockquote 28",
      "li 30",
    ]);
    expect(await html("text")).not.toContain("data-line");
  });

  it("moves headings under the page's own and gives an outline", async () => {
    const { html: answer, outline } = await render("# One\n\n## Two *b*\n\n## Two b\n\n###### Six");
    expect(answer).toContain('<h2 dir="auto" id="s-one">One</h2>');
    expect(answer).toContain('<h6 dir="auto" id="s-six">');
    expect(outline.map((item) => [item.depth, item.id])).toEqual([
      [2, "s-one"],
      [3, "s-two-b"],
      [3, "s-two-b-1"],
      [6, "s-six"],
    ]);
  });

  it("gives no id twice, whatever headings say", async () => {
    const words = ["a", "a-1", "fn 1", "fn-1-of-s", "fnref-1", "footnotes", "", "part", "part-1", "[^1]"];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 12 }), async (headings) => {
        const answer = await html(`${headings.map((one) => `# ${one}\n\n`).join("")}x[^1][^1]\n\n[^1]: y`);
        const ids = [...answer.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(ids.length).toBeGreaterThan(headings.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("leaves out the title that the page shows already, and only that", async () => {
    expect(await html("# One\n\ntext\n\n# Two", { dropTitle: true })).toBe(
      '<p dir="auto">text</p>\n<h2 dir="auto" id="s-two">Two</h2>',
    );
  });

  it("never fetches a picture", async () => {
    const answer = await html("![logo](https://example.org/x.png) ![](local.png)");
    expect(answer).not.toContain("<img");
    expect(answer).toContain(
      '<a href="https://example.org/x.png" rel="noreferrer nofollow" class="picture">logo</a>',
    );
    expect(answer).toContain('<span class="picture">picture</span>');
  });

  it("shows direction controls instead of obeying them", async () => {
    expect(await html("a\u202Eb")).toContain("a⟨U+202E⟩b");
    expect(await html("a&#x202E;b ![x&#x202E;y](z.png)")).toContain("a⟨U+202E⟩b");
    expect(await html("![x&#x202E;y](z.png)")).not.toContain("\u202E");
    expect(await html("```ts&#x202E;x\na\n```")).not.toContain("\u202E");
  });

  it("is drawn though it holds half a character", async () => {
    expect(await html("a\ud800 [b](c\udc00.md)")).toBe(
      '<p dir="auto">a\ufffd <a href="/records/shop/docs/c%EF%BF%BD.md">b</a></p>',
    );
  });

  it("leaves the folders of somebody's machine out, also in code, and changes nothing else", async () => {
    expect(await html("Read /home/ali/work/app/specs/a.md and ~/b or *that*")).toBe(
      '<p dir="auto">Read ~/…/app/specs/a.md and ~/b or <em>that</em></p>',
    );
    const code = await html(
      '```ts\nconst at = "/Users/ali/x/y/specs/a.md";\n```\n\n    C:\\Users\\ali\\b.md',
    );
    expect(code).not.toContain("ali");
    expect(code).toContain("~/…/specs/a.md");
    expect(code).toContain("~\\b.md");
  });

  it("sets each block in the direction of its own letters", async () => {
    expect(await html("שלום")).toBe('<p dir="auto">שלום</p>');
  });
});
