import MarkdownIt, { type Token } from "markdown-it";
import { autolinks } from "./autolinks";
import { footnotes } from "./footnotes";
import { strikethrough } from "./strikethrough";
import { taskItems } from "./task-items";

const md = new MarkdownIt({
  // Raw HTML is recognised, so that it can be shown as the text it is (write-inline.ts, write-text.ts).
  html: true,
  // What nests deeper than the stack throws; the parser would leave it out of the text in silence.
  maxNesting: Number.POSITIVE_INFINITY,
})
  .use(footnotes)
  .use(strikethrough)
  .use(autolinks)
  .use(taskItems);
// Where a link may lead is decided when it is written, by safe-link.ts alone.
md.validateLink = () => true;
md.normalizeLink = (address) => address;
md.normalizeLinkText = (text) => text;

/**
 * Markdown → tokens: CommonMark with GitHub's tables, struck text, tasks, footnotes and bare addresses.
 * Blocking; a hostile text can take seconds, so this runs in a worker that may be killed.
 */
export function parseMarkdown(text: string): Token[] {
  return md.parse(text, {});
}
