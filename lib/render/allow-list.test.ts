import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { ALLOW_LIST } from "./allow-list";
import { HtmlTooLong, HtmlWriter } from "./html-writer";
import { renderText } from "./render-text";

const request = {
  place: { base: "/records/shop", path: "docs/a.md" },
  forgeBase: "https://forge.example/acme/shop/blob/main/",
  idPrefix: "s-",
  headingShift: 1,
  dropTitle: false,
  firstLine: 1,
};
const tagsOf = (html: string) => [...html.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);

/** What a browser's parser makes of an answer: every way in which that is not what the allow-list says. */
function faults(html: string): string[] {
  const tree = parseFragment(html);
  const found: string[] = [];
  const ids = new Set<string>();
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...tree.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text") continue;
    if (!("tagName" in node)) {
      found.push(node.nodeName);
      continue;
    }
    const allowed = new Map(Object.entries(ALLOW_LIST)).get(node.tagName);
    if (!allowed) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      const pattern = new Map<string, RegExp>(Object.entries(allowed ?? {})).get(name);
      if (!pattern?.test(value)) found.push(`${node.tagName} ${name}=${value}`);
      if (name === "href" && !isHarmless(value)) found.push(`href ${value}`);
      if (name === "id" && ids.size === ids.add(value).size) found.push(`id ${value} again`);
    }
    open.push(...node.childNodes);
  }
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(html)) found.push("a direction control");
  // Nothing was moved, dropped or ended by the parser: no text can end the element that the page puts it in.
  if (tagsOf(serialize(tree)).join() !== tagsOf(html).join()) found.push("read otherwise than written");
  return found;
}

function isHarmless(href: string): boolean {
  const url = new URL(href, "https://docket.example/records/shop/docs/a.md");
  return ["https:", "http:", "mailto:"].includes(url.protocol);
}

/** Markdown that begins much and ends little, and what people tried on other renderers. */
const PIECES = [
  ..."a|b c| |\n|\n\n|*|**|_|~|~~|`|```\n|```ts\n|[|]|(|)|[a](b.md)|[a]|[a]: javascript:x\n|[^1]|[^1]: |[^2]: z\n".split(
    "|",
  ),
  ..."[^2]|!|![p](q.png)|[![p](q)](r)|<|>|> |- |1. |  - |    |\t|# |---\n|===\n|- [ ] |<br>|<b>|</div>|</li>".split(
    "|",
  ),
  ..."<!-- |-->|<div>\n|https://x.org/a|www.x.org|ann@x.org|<javascript:a()>|\\|&lt;|&#106;avascript:|&quot;".split(
    "|",
  ),
  ...["|", "| a | b |\n|---|:-:|\n", "| [^1] | `x` |\n", "<script>a()</script>", "<img src=x onerror=a()>"],
  ...[
    "[x](javascript:a())",
    '[x](https://x.org/"onmouseover=a())',
    "[x](data:text/html,a)",
    "<svg/onload=a()>",
  ],
  ...[
    "</code></pre><script>",
    '"><script>',
    "' onclick='a()",
    "]]>",
    "</textarea>",
    "\u0000",
    "\u202e",
    "שלום",
  ],
];

/** Addresses that lead elsewhere than they seem to, or do something, in the ways of writing them. */
const ADDRESSES = [
  ...["JaVaScRiPt:a()", "java\tscript:a()", "java&NewLine;script:a()", "&#x6A;avascript&colon;a()"],
  ...["&Tab;javascript:a()", "\u0001javascript:a()", "java\u200bscript:a()", "\u00a0javascript:a()"],
  ...["%6aavascript:a()", "vbscript:a()", "data:image/svg+xml;base64,AAAA", "file:///etc/passwd", "blob:x"],
  ...["//x.org", "\\\\x.org", "/\\x.org", "/\t/x.org", "https:x", "https://a:b@x.org", "https://[::1"],
  ...[
    "../../../../x.md",
    "%2e%2e/%2e%2e/x.md",
    "x.md\u2028y",
    "x&#xD800;.md",
    "x\udc00.md",
    '#" onclick=a()',
  ],
];
const IN_CONTEXT: ((address: string) => string)[] = [
  (address) => `[x](${address})`,
  (address) => `![x](<${address}> "t' onerror=a()")`,
  (address) => `[x]: ${address}\n\n[x] ![x]`,
  (address) => `<${address}>`,
  (address) => `[^1]\n\n[^1]: [x](${address})`,
  (address) => `|[x](${address})|\n|-|\n|![x](<${address}>)|`,
  (address) => `# [![a](${address})](${address})`,
  (address) => `www.x.org/${address} https://x.org/${address}`,
];
const address = fc
  .tuple(fc.constantFrom(...IN_CONTEXT), fc.constantFrom(...ADDRESSES))
  .map(([put, one]) => put(one));
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: address },
);

describe("whatever a text says", () => {
  it("its HTML holds what the allow-list names and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 24 }), async (pieces) => {
        const { html } = await renderText({ ...request, text: pieces.join("") });
        expect(faults(html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("made of any letters, its HTML holds nothing else either", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), async (text) => {
        expect(faults((await renderText({ ...request, text })).html)).toEqual([]);
      }),
    );
  });

  it("is told apart by this test from what could do harm", () => {
    expect(faults("<p>a</p>")).toEqual([]);
    expect(faults('<p onclick="a()">a</p>')).toEqual(["p onclick=a()"]);
    expect(faults('<a href="javascript:a()">a</a>')).toHaveLength(2);
    expect(faults('<h2 id="a">a</h2><h2 id="a">\u202e</h2>')).toEqual(["id a again", "a direction control"]);
    expect(faults("<svg></svg>")).toEqual(["<svg>"]);
    expect(faults("<p>a</p></div>")).toEqual(["read otherwise than written"]);
    expect(faults("<a><a>a</a></a>")).toContain("read otherwise than written");
  });
});

describe("the writer of HTML", () => {
  it("leaves out an attribute whose value it does not know", () => {
    const out = new HtmlWriter();
    out.open("a", { href: "javascript:a()", class: "outside" });
    out.text('<b> & "c"');
    expect(String(out)).toBe('<a class="outside">&lt;b&gt; &amp; "c"</a>');
  });

  it("stops where what it makes is larger than any page", async () => {
    const text = `[a]: https://example.org/${"b".repeat(1900)}\n\n${"[a]".repeat(20_000)}`;
    await expect(renderText({ ...request, text })).rejects.toThrow(HtmlTooLong);
    await expect(renderText({ ...request, text: "a".repeat(8_000_001) })).rejects.toThrow(HtmlTooLong);
  });

  it("ends what was begun, and nothing else", () => {
    const out = new HtmlWriter();
    out.close("div");
    out.open("ul");
    out.open("li");
    out.close("ul");
    out.close("li");
    out.open("em");
    expect(String(out)).toBe("<ul>\n<li></li>\n</ul>\n<em></em>");
  });
});
