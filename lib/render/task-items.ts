import type { MarkdownIt, StateCore, Token } from "markdown-it";

const BOX = /^\[([ xX])\](?=[ \t]|$)/;

/** Items that begin with `[ ]` or `[x]`: the item's `meta.task` says which, its list's that it has some. */
export function taskItems(md: MarkdownIt): void {
  md.core.ruler.push("task-items", ({ tokens }: StateCore) => {
    const lists: Token[] = [];
    for (const [index, token] of tokens.entries()) {
      if (token.type === "bullet_list_open" || token.type === "ordered_list_open") lists.push(token);
      else if (token.type === "bullet_list_close" || token.type === "ordered_list_close") lists.pop();
      else if (token.type === "list_item_open") {
        const task = takeBox(tokens[index + 1], tokens[index + 2]);
        const list = lists.at(-1);
        if (!task || !list) continue;
        token.meta = { task };
        list.meta = { hasTasks: true };
      }
    }
  });
}

function takeBox(block: Token | undefined, inline: Token | undefined): "done" | "open" | null {
  if (block?.type !== "paragraph_open") return null;
  const [first, second] = inline?.children ?? [];
  if (first?.type !== "text") return null;
  const match = BOX.exec(first.content);
  if (!match || (first.content.length === 3 && second?.type !== "softbreak")) return null;
  first.content = first.content.slice(3);
  return match[1] === " " ? "open" : "done";
}
