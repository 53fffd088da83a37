const LINE = /^\d{1,9}$/;
const ID = /^[\p{L}\p{M}\p{N}\p{Pc}-]{1,300}$/u;
const AUTO = /^auto$/;
const BLOCK = { dir: AUTO, "data-line": LINE };
const HEADING = { ...BLOCK, id: ID, class: /^sr-only$/ };
const CELL = { dir: AUTO, align: /^(?:left|center|right)$/ };

/**
 * What may come out of a text: each element with the attributes it may carry, and what an attribute may
 * say. `HtmlWriter` writes nothing else. No styles, no events, no names, no ids of the text's own.
 */
export const ALLOW_LIST = {
  a: {
    href: /^(?:https?:\/\/|mailto:|#|\/(?![\\/]))\P{Cc}*$/u,
    rel: /^noreferrer nofollow$/,
    class: /^(?:outside|picture)$/,
    id: ID,
    "aria-label": /^Back to reference \d{1,6}(?:-\d{1,6})?$/,
  },
  blockquote: BLOCK,
  br: {},
  code: {},
  del: {},
  div: { class: /^(?:raw-html|table-scroll)$/, tabindex: /^0$/, "data-line": LINE },
  em: {},
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  hr: { "data-line": LINE },
  li: { class: /^task-list-item$/, ...BLOCK, id: ID },
  ol: { start: LINE, class: /^contains-task-list$/ },
  p: BLOCK,
  pre: {
    class: /^code(?: said)?$/,
    tabindex: /^0$/,
    dir: /^(?:auto|ltr)$/,
    "data-language": /^[\w+#.-]{1,30}$/,
    "data-line": LINE,
  },
  section: { class: /^footnotes$/ },
  span: {
    class: /^(?:dead-link|picture|raw-html|task task-(?:done|open)|tk-[a-z])$/,
    role: /^img$/,
    "aria-label": /^(?:Done|Open):$/,
  },
  strong: {},
  sup: {},
  table: {},
  tbody: {},
  td: CELL,
  th: CELL,
  thead: {},
  tr: { "data-line": LINE },
  ul: { class: /^contains-task-list$/ },
} satisfies Record<string, Record<string, RegExp>>;

/** Name of an element that may be written. */
export type Tag = keyof typeof ALLOW_LIST;
