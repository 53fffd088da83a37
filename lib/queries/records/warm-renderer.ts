import { renderMarkdown } from "../../render/render-markdown";

/** What records hold, every kind of it once. */
const USUAL = `# Text

What was *measured* once, and **why** it holds: see [the next](0002-next.md#part), \`code\`, https://example.org/a or
<https://example.org>, a \\* mark &amp; more_of_it. Written <br> over several lines,\\
it goes on (and on) until it ends[^1]. ~~Gone~~ [x] "quoted" – and mail: ann@example.org!

- one [link](https://example.org/x "title") and \`more\`
  - [x] within **it**
  - [ ] and after

1. First, ![a picture](a.png)

   a second paragraph

> Said by *somebody* <span>once</span>

| a | b | number |
|---|:-:|---:|
| \`x\` | **y** and [z](z.md) | 1 |

<!-- a note -->

***

\`\`\`bash
for f in *.md; do npm start -- "$f" --port=1 | grep -c 'a'; done # all
\`\`\`

\`\`\`ts
/** One. */
export const b = async (c: Map<string, number>): Promise<{ ok: boolean }> => ({ ok: c.size !== 1 && a("1") });
\`\`\`

\`\`\`python
class A(Base):
    def b(self, c: int = 1) -> str:
        return f"{c} d" if c > 1 else None  # e
\`\`\`

\`\`\`json
{ "a": [1, true, null], "b": { "c": "d" } }
\`\`\`

\`\`\`yaml
a:
  - b: "c"
    d: true # e
\`\`\`

[^1]: At its end.

`;
/** So often is it drawn that the code which draws it is compiled: a long record takes half the time then. */
const TIMES = 20;

/**
 * Have the renderer loaded and compiled before it is needed: the first person to open a long record should
 * not wait for it. A quarter of a second in its worker. Answers when it is; never fails.
 */
export async function warmRenderer(): Promise<void> {
  await renderMarkdown({
    text: USUAL.repeat(TIMES),
    place: { base: "/records/none", path: "0001-text.md" },
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 0,
    dropTitle: false,
    firstLine: 1,
  });
}
