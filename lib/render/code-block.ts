import type { Element, ElementContent } from "hast";
import { showControls } from "../records/show-controls";
import { type CodePainter, languageOf } from "./code-painter";
import type { CodeToken } from "./highlight-code";
import { element, textOf } from "./text-to-tree";

/** A fenced or indented block: its language as a label, its code painted when we know how. */
export function codeBlock(pre: Element, paint: CodePainter): Element {
  const code = pre.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "code",
  );
  if (!code) return pre;
  const language = languageOf(code.properties.className);
  const text = textOf(code).replace(/\n$/, "");
  const painted = language === "" ? null : paint(text, language);
  const children = painted ? painted.flatMap(line) : [{ type: "text" as const, value: text }];
  const properties: Element["properties"] = { className: ["code"], tabIndex: 0, dir: "ltr" };
  if (language !== "") properties.dataLanguage = showControls(language);
  return element("pre", properties, [element("code", {}, children)]);
}

function line(tokens: CodeToken[], index: number): ElementContent[] {
  const painted = tokens.map(
    (token): ElementContent =>
      token.className === ""
        ? { type: "text", value: token.text }
        : element("span", { className: [token.className] }, [{ type: "text", value: token.text }]),
  );
  return index === 0 ? painted : [{ type: "text", value: "\n" }, ...painted];
}
