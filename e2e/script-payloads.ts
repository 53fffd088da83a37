/**
 * Ways to make a browser run `xss()`, made from a few shapes: elements with handlers, addresses with schemes,
 * markup that changes when it is parsed a second time, and what markdown turns into markup. Written for these
 * tests; the control page of the test shows that most of them do run when nothing stops them.
 */
export function scriptPayloads(): string[] {
  const handlers = ["onload", "onerror", "onfocus", "ontoggle", "onbegin"];
  const elements = [
    "img src=x",
    "svg",
    "body",
    "video src=x",
    "audio src=x",
    "iframe src=about:blank",
    "object data=x",
    "embed src=x",
    "input autofocus",
    "details open",
    "select autofocus",
    "textarea autofocus",
    "marquee",
    "style",
    "link rel=stylesheet href=data:text/css,",
    "x id=x tabindex=1 autofocus",
    "math",
    "image src=x",
  ];
  const handled = elements.flatMap((element) =>
    handlers.map((handler) => `<${element} ${handler}=xss()></${element.split(" ")[0]}>`),
  );
  const quoting = [
    "xss()",
    "'xss()'",
    '"xss()"',
    "`xss()`",
    "&#120;ss()",
    "x\u0000ss()",
    "xss&lpar;&rpar;",
  ].map((call) => `<img src=x onerror=${call}>`);
  const separators = ["/", "\t", "\n", "\f", "//", "%0a"].map((gap) => `<img${gap}src=x${gap}onerror=xss()>`);
  const cases = [
    "<ScRiPt>xss()</sCrIpT>",
    "<SCRIPT\n>xss()</SCRIPT\n>",
    "<script/x>xss()</script/x>",
    "<script>xss()",
  ];
  const schemes = [
    "javascript:xss()",
    "JaVaScRiPt:xss()",
    " javascript:xss()",
    "java\tscript:xss()",
    "java\nscript:xss()",
    "\u0001javascript:xss()",
    "javascript&colon;xss()",
    "&#106;avascript:xss()",
    "&#x6A;avascript:xss()",
    "javascript:/*--></title></style></textarea></script>*/xss()",
    "vbscript:xss()",
    "data:text/html,<script>parent.xss()</script>",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQueHNzKCk8L3NjcmlwdD4=",
    "blob:x",
    "view-source:javascript:xss()",
  ];
  const addressed = schemes.flatMap((address) => [
    `<a href="${address}" id=go>go</a>`,
    `<iframe src="${address}"></iframe>`,
    `<form action="${address}"><button>go</button></form>`,
    `<svg><a xlink:href="${address}"><text y=20>go</text></a></svg>`,
    `<object data="${address}"></object>`,
    `<meta http-equiv=refresh content="0;url=${address}">`,
    `[go](${address})`,
    `[go](<${address}>)`,
    `![go](${address})`,
    `<${address}>`,
    `[go]: ${address}\n\n[go]`,
  ]);
  const reparsed = [
    "<noscript><p title='</noscript><img src=x onerror=xss()>'>",
    "<svg><style><img src=x onerror=xss()></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=xss()>",
    "<title><img src=x onerror=xss()></title>",
    "</title><script>xss()</script>",
    "</textarea><script>xss()</script>",
    "</script><script>xss()</script>",
    "</style><script>xss()</script>",
    "<!--><img src=x onerror=xss()>-->",
    "<!-- --!><img src=x onerror=xss()> -->",
    "<![CDATA[><img src=x onerror=xss()>]]>",
    "<?xml ?><img src=x onerror=xss()>",
    "<template><img src=x onerror=xss()></template>",
    "<xmp><img src=x onerror=xss()></xmp><img src=x onerror=xss()>",
    "<plaintext><img src=x onerror=xss()>",
    "<svg><script>xss()</script></svg>",
    "<svg><animate onbegin=xss() attributeName=x dur=1s>",
    "<svg><set onbegin=xss() attributeName=x>",
    "<svg><foreignObject><img src=x onerror=xss()></foreignObject></svg>",
    "<iframe srcdoc='<script>parent.xss()</script>'></iframe>",
    "<base href=javascript:xss()//><a href=x>go</a>",
    "<style>@keyframes x{}</style><b style='animation-name:x' onanimationstart=xss()></b>",
    "<div style=background:url(javascript:xss())>",
    "{{constructor.constructor('xss()')()}}",
    `$${"{xss()}"}`,
    "<%= xss() %>",
  ];
  const markdown = [
    "`<img src=x onerror=xss()>`",
    "```html\n<img src=x onerror=xss()>\n```",
    "```<img/src=x/onerror=xss()>\ncode\n```",
    "| a |\n|---|\n| <img src=x onerror=xss()> |",
    "# <img src=x onerror=xss()>",
    "- [ ] <img src=x onerror=xss()>",
    "[a](x 'title\" onmouseover=\"xss()')",
    '![a" onerror="xss()](x)',
    "[^1]\n\n[^1]: <img src=x onerror=xss()>",
    "> <script>xss()</script>",
    "~~<svg onload=xss()>~~",
    'https://example.org/"onmouseover="xss()',
    "<https://example.org/%22onmouseover=%22xss()>",
    '```mermaid\ngraph LR\n a["<img src=x onerror=xss()>"]\n```',
  ];
  return [...handled, ...quoting, ...separators, ...cases, ...addressed, ...reparsed, ...markdown];
}
