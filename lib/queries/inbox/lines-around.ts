import { withoutMarkup } from "../../query/text/without-markup";

/** How much of a text a line of the inbox shows. */
const MOST = 600;

/** A line of a text in its paragraph without its markup, at most 600 characters. Lines are counted from 1. */
export function linesAround(text: string, line: number): string {
  const lines = text.split("\n");
  const at = Math.min(Math.max(line - 1, 0), lines.length - 1);
  const isBlank = (index: number) => (lines[index] ?? "").trim() === "";
  let [from, to] = [at, at];
  while (from > 0 && at - from < 4 && !isBlank(from - 1)) from--;
  while (to < lines.length - 1 && to - at < 6 && !isBlank(to + 1)) to++;
  const around = lines.slice(from, to + 1).join("\n");
  const shown =
    around.length <= MOST
      ? around
      : lines
          .slice(at, to + 1)
          .join("\n")
          .slice(0, MOST);
  return withoutMarkup(shown).trim();
}

/** The first sentences of a text without their markup: what stands below its headings, at most 600 characters. */
export function firstLines(text: string): string {
  const plain = text
    .slice(0, 4000)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return withoutMarkup(plain.join("\n").slice(0, MOST)).trim();
}
