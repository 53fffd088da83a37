import type { Token } from "markdown-it";
import { showText } from "../records/show-text";
import { type CodePainter, languageOf } from "./code-painter";
import type { HtmlWriter } from "./html-writer";

/** A fenced or indented block: its language as a label, its code painted when we know how. */
export function writeCode(out: HtmlWriter, block: Token, line: string | undefined, paint: CodePainter): void {
  const language = languageOf(block);
  const text = showText(block.content.replace(/\n$/, ""));
  out.open("pre", {
    class: "code",
    tabindex: "0",
    dir: "ltr",
    "data-language": language === "" ? undefined : language,
    "data-line": line,
  });
  out.open("code");
  const painted = language === "" ? null : paint(text, language);
  for (const { className, text: piece } of painted ?? [{ className: "", text }]) {
    if (className === "") out.text(piece);
    else {
      out.open("span", { class: className });
      out.text(piece);
      out.close("span");
    }
  }
  out.close("code");
  out.close("pre");
}
