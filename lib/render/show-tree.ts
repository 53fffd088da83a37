import type { Root } from "hast";
import { showText } from "../records/show-text";

/**
 * Make every text of a tree fit to be shown: local paths short, and the direction controls visible that
 * a text writes as entities. Before code is painted, which cuts a path into tokens. Changes the tree.
 */
export function showTree(tree: Root): void {
  const open: Root["children"] = [...tree.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") node.value = showText(node.value);
    if (node.type !== "element") continue;
    const { alt } = node.properties;
    if (typeof alt === "string") node.properties.alt = showText(alt);
    open.push(...node.children);
  }
}
