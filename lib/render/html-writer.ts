import { ALLOW_LIST, type Tag } from "./allow-list";
import { escapeHtml, escapeText } from "./escape-html";

type Attributes<Name extends Tag> = { [Key in keyof (typeof ALLOW_LIST)[Name]]?: string | undefined };

const VOID = new Set<Tag>(["br", "hr"]);
/** A line of the page's source ends after these; nobody sees it, and it can be read. */
const BEGUN = new Set<Tag>(["blockquote", "hr", "ol", "section", "table", "tbody", "thead", "tr", "ul"]);
const ENDED = new Set<Tag>(BEGUN);
for (const tag of ["div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "td", "th"] as const)
  ENDED.add(tag);

/** Characters of HTML. Names of one long address make hundreds of times a text's length of it. */
const MOST_HTML = 8_000_000;

/** What a text makes is larger than any page. */
export class HtmlTooLong extends Error {}

/**
 * HTML in the making. The only way from a text to markup: elements and attributes by the allow-list, an
 * attribute whose value it does not know is left out, and everything else is escaped. Throws `HtmlTooLong`.
 */
export class HtmlWriter {
  #html = "";
  readonly #open: Tag[] = [];

  /** Begin an element, or write one that has no end. */
  open<Name extends Tag>(tag: Name, attributes?: Attributes<Name>): void {
    this.#html += `<${tag}`;
    const allowed: Record<string, RegExp> = ALLOW_LIST[tag];
    for (const name in attributes) {
      const value: string | undefined = attributes[name];
      if (value !== undefined && allowed[name]?.test(value)) this.#html += ` ${name}="${escapeHtml(value)}"`;
    }
    this.#html += BEGUN.has(tag) ? ">\n" : ">";
    if (this.#html.length > MOST_HTML) throw new HtmlTooLong();
    if (!VOID.has(tag)) this.#open.push(tag);
  }

  /** End an element, with all that is open within it; nothing when there is none to end. */
  close(tag: Tag): void {
    if (!this.#open.includes(tag)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#html += ENDED.has(last) ? `</${last}>\n` : `</${last}>`;
      if (last === tag) return;
    }
  }

  text(text: string): void {
    this.#html += escapeText(text);
    if (this.#html.length > MOST_HTML) throw new HtmlTooLong();
  }

  newLine(): void {
    this.#html += "\n";
  }

  /** All of it, every element ended. */
  toString(): string {
    for (const tag of this.#open.toReversed()) this.close(tag);
    return this.#html.trimEnd();
  }
}
