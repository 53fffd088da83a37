import type { Token } from "markdown-it";
import { showText } from "../records/showing/show-text";
import { type CodePainter, languageOf } from "./code-painter";
import type { HtmlWriter } from "./html-writer";

/** Languages that fences around what somebody said are given, and the lack of one. */
const PROSE = new Set(["", "text", "txt", "plaintext", "markdown", "md", "prompt"]);
/** Nothing drawn in letters is as wide, and no line of code that is left without a language. */
const PROSE_LINE = /[^\n]{121}/;

/**
 * A fenced or indented block: its language as a label, its code painted when we know how. What holds prose (most
 * prompts are quoted in fences) has its lines broken, where code's run on.
 */
export function writeCode(out: HtmlWriter, block: Token, line: string | undefined, paint: CodePainter): void {
  const language = languageOf(block);
  const text = showText(block.content.replace(/\n$/, ""));
  const isProse = PROSE.has(language.toLowerCase()) && PROSE_LINE.test(text);
  out.open("pre", {
    class: isProse ? "code said" : "code",
    tabindex: "0",
    dir: isProse ? "auto" : "ltr",
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
