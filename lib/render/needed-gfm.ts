import remarkGfm from "remark-gfm";
import type { Data, Processor } from "unified";

type Syntax = NonNullable<Data["micromarkExtensions"]>[number];
type Constructs = NonNullable<Syntax["text"]>;

/**
 * GitHub's additions to markdown, without those that a text cannot hold: the parser tries an address at
 * every letter and a table at every line, which is half of what it takes. What comes out is the same.
 */
export function neededGfm(this: Processor, { text }: { text: string }): void {
  remarkGfm.call(this);
  const data = this.data();
  const idle = idleConstructs(text);
  data.micromarkExtensions = data.micromarkExtensions?.map((syntax) => without(syntax, idle));
  // Looks for addresses in finished text, where an entity or an escape may have made one.
  if (!/@|www|http|&/i.test(text))
    data.fromMarkdownExtensions = data.fromMarkdownExtensions
      ?.flat()
      .map((extension) => ({ ...extension, transforms: [] }));
}

/** Names of constructs whose first sign is nowhere in the text. */
function idleConstructs(text: string): Set<string> {
  const idle = new Set<string>();
  if (!text.includes("@")) idle.add("emailAutolink");
  if (!/www/i.test(text)) idle.add("wwwAutolink");
  if (!/http/i.test(text)) idle.add("protocolAutolink");
  if (!/\||:-|-:/.test(text)) idle.add("table");
  return idle;
}

function without(syntax: Syntax, idle: ReadonlySet<string>): Syntax {
  if (idle.size === 0) return syntax;
  return { ...syntax, text: kept(syntax.text ?? {}, idle), flow: kept(syntax.flow ?? {}, idle) };
}

/** Constructs by the character they begin at; `null` is any. */
function kept(byCharacter: Constructs, idle: ReadonlySet<string>): Constructs {
  const result: Constructs = {};
  for (const [character, constructs] of Object.entries(byCharacter)) {
    const left = [constructs ?? []].flat().filter((construct) => !idle.has(construct.name ?? ""));
    if (left.length > 0) result[character] = left;
  }
  return result;
}
