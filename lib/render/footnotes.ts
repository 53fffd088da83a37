import type { Env, MarkdownIt, StateBlock, StateCore, StateInline, Token } from "markdown-it";

/** What a definition says; the number it got when it was first named, and how often it is. */
type Note = { tokens: Token[]; number: number; times: number };

const REFERENCE = /\[\^([^\]\s]{1,200})\]/y;
const DEFINITION = /\[\^([^\]\s]{1,200})\]:[ \t]*/y;
const LABELS = Symbol("labels of footnotes");

/**
 * `[^1]` and `[^1]: …` as GitHub reads them. What is defined stands at the end, in the order in which it is
 * named; what is never named does not appear, and of two definitions the first counts. Makes the tokens
 * `footnotes_open`, `footnote_open` (`meta.number`) and their ends, and `footnote_ref` and `footnote_back`
 * (`meta`: `number`, and `time`: 1 where the footnote is named first).
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before("reference", "footnote-definition", define, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("link", "footnote-reference", refer);
  md.core.ruler.after("inline", "footnotes", gather);
}

/** A definition goes on for as long as its lines are indented by four columns. */
function define(state: StateBlock, startLine: number, endLine: number, isSilent: boolean): boolean {
  const { blkIndent, parentType, bMarks, eMarks, sCount, tShift } = state;
  const [mark = 0, shift = 0, indent = 0] = [bMarks[startLine], tShift[startLine], sCount[startLine]];
  if (indent - blkIndent >= 4) return false;
  DEFINITION.lastIndex = mark + shift;
  const match = DEFINITION.exec(state.src);
  if (!match || DEFINITION.lastIndex > (eMarks[startLine] ?? 0)) return false;
  if (isSilent) return true;
  const label = state.md.utils.normalizeReference(match[1] ?? "");
  labelsOf(state.env).add(label);
  state.push("footnote_definition_open", "", 1).meta = { label };
  state.parentType = "footnote";
  state.blkIndent = blkIndent + 4;
  // For the blocks within, the first line begins where its text does.
  bMarks[startLine] = mark + shift + match[0].length;
  tShift[startLine] = 0;
  sCount[startLine] = state.blkIndent;
  state.md.block.tokenize(state, startLine, endLine);
  bMarks[startLine] = mark;
  tShift[startLine] = shift;
  sCount[startLine] = indent;
  state.blkIndent = blkIndent;
  state.parentType = parentType;
  state.push("footnote_definition_close", "", -1);
  return true;
}

function refer(state: StateInline, isSilent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 91 || state.src.charCodeAt(state.pos + 1) !== 94) return false;
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  if (!match || REFERENCE.lastIndex > state.posMax) return false;
  const label = state.md.utils.normalizeReference(match[1] ?? "");
  if (!labelsOf(state.env).has(label)) return false;
  if (!isSilent) state.push("footnote_ref", "", 0).meta = { label };
  state.pos += match[0].length;
  return true;
}

/** Labels that are defined somewhere: blocks are read before what stands in them. */
function labelsOf(env: Env): Set<string> {
  const labels = env[LABELS];
  if (labels instanceof Set) return labels;
  const made = new Set<string>();
  env[LABELS] = made;
  return made;
}

function gather(state: StateCore): void {
  if (labelsOf(state.env).size === 0) return;
  const { body, notes } = taken(state.tokens);
  const named: Note[] = [];
  number(body, notes, named);
  for (const note of named) number(note.tokens, notes, named);
  state.tokens = named.length === 0 ? body : [...body, ...written(named, state.Token)];
}

/** The text without its definitions, and those by their labels; one may stand within another. */
function taken(tokens: readonly Token[]): { body: Token[]; notes: Map<string, Note> } {
  const notes = new Map<string, Note>();
  const around: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_definition_open") {
      around.push(open);
      open = [];
      const label = String(token.meta?.label);
      if (!notes.has(label)) notes.set(label, { tokens: open, number: 0, times: 0 });
    } else if (token.type === "footnote_definition_close") open = around.pop() ?? [];
    else open.push(token);
  }
  return { body: open, notes };
}

function number(tokens: readonly Token[], notes: Map<string, Note>, named: Note[]): void {
  for (const { children } of tokens)
    for (const reference of children ?? []) {
      const note = reference.type === "footnote_ref" ? notes.get(String(reference.meta?.label)) : undefined;
      if (!note) continue;
      if (note.times++ === 0) note.number = named.push(note);
      reference.meta = { number: note.number, time: note.times };
    }
}

function written(named: readonly Note[], Make: StateCore["Token"]): Token[] {
  const make = (type: string, nesting: 1 | 0 | -1, meta: Token["meta"] = null) => {
    const token = new Make(type, "", nesting);
    token.meta = meta;
    return token;
  };
  const items = named.flatMap(({ tokens, number, times }) => {
    const ways = Array.from({ length: times }, (_, index) =>
      make("footnote_back", 0, { number, time: index + 1 }),
    );
    // In the last paragraph's line rather than below it.
    const end = tokens.at(-1)?.type === "paragraph_close" ? tokens.length - 1 : tokens.length;
    const within = [...tokens.slice(0, end), ...ways, ...tokens.slice(end)];
    return [make("footnote_open", 1, { number }), ...within, make("footnote_close", -1)];
  });
  return [make("footnotes_open", 1), ...items, make("footnotes_close", -1)];
}
