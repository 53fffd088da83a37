import { renderMarkdown } from "../render/render-markdown";

/** What most records hold: the first person to open one should not wait for grammars to be compiled. */
const USUAL =
  "# Text\n\n```bash\nnpm start\n```\n\n```ts\nconst a = 1;\n```\n\n```python\na = 1\n```\n\n```json\n{}\n```\n\n```yaml\na: 1\n```";

/** Have the renderer loaded before it is needed. Answers when it is; never fails. */
export async function warmRenderer(): Promise<void> {
  await renderMarkdown({
    text: USUAL,
    place: null,
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 0,
    dropTitle: false,
    firstLine: null,
  });
}
