import type { MarkdownIt, StateInline } from "markdown-it";

const TILDE = 126;
/** Delimiters pair when their markers are equal, and one tilde is not ended by two. */
const TWO_TILDES = 2 * TILDE;

/** Struck text as GitHub reads it: between one tilde or two, not three. The parser's own knows two alone. */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at("strikethrough", scan);
  md.inline.ruler2.at("strikethrough", (state) => {
    for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters)])
      if (delimiters) pair(state, delimiters);
  });
}

function scan(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  const token = state.push("text", "", 0);
  token.content = "~".repeat(length);
  if (length <= 2)
    state.delimiters.push({
      marker: length === 1 ? TILDE : TWO_TILDES,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open,
      close,
    });
  state.pos += length;
  return true;
}

function pair(state: StateInline, delimiters: StateInline["delimiters"]): void {
  for (const { marker, token, end } of delimiters) {
    const last = end === -1 ? undefined : delimiters[end];
    if (!last || (marker !== TILDE && marker !== TWO_TILDES)) continue;
    mark(state, token, 1);
    mark(state, last.token, -1);
  }
}

function mark(state: StateInline, index: number, nesting: 1 | -1): void {
  const token = state.tokens[index];
  if (!token) return;
  token.type = nesting === 1 ? "s_open" : "s_close";
  token.nesting = nesting;
  token.content = "";
}
