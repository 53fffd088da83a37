import type { Options as Schema } from "rehype-sanitize";

/**
 * What may come out of a text. Raw HTML never becomes an element to begin with (see
 * `text-to-tree.ts`), so this is the second wall: elements that markdown itself can make, with the
 * attributes they need, and not one more. Styles, events, names and ids of the text's own are not here.
 */
export const ALLOW_LIST: Schema = {
  tagNames: [
    ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "code", "hr", "br"],
    ...["ul", "ol", "li", "input", "table", "thead", "tbody", "tr", "th", "td"],
    ...["a", "img", "em", "strong", "del", "sup", "section", "span", "div"],
  ],
  attributes: {
    a: ["href", "dataFootnoteRef", "dataFootnoteBackref", "ariaLabel", "ariaDescribedBy", "id"],
    code: [["className", /^language-[\w+#.-]{1,30}$/]],
    h2: ["id", ["className", "sr-only"]],
    img: ["src", "alt"],
    input: [
      ["type", "checkbox"],
      ["disabled", true],
      ["checked", true],
    ],
    li: [["className", "task-list-item"], "id"],
    ol: ["start", ["className", "contains-task-list"]],
    ul: [["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    span: [["className", "raw-html"]],
    div: [["className", "raw-html"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  required: { input: { type: "checkbox", disabled: true } },
  ancestors: { tbody: ["table"], td: ["table"], th: ["table"], thead: ["table"], tr: ["table"] },
  // The only ids in the tree are those of footnotes, made with a prefix of ours.
  clobber: [],
};
