/** Units that no record needs and that could hide what it says: controls but tab and line feed, and lone surrogates. */
const CONTROLS = /[^\P{Cc}\t\n]|[\ufeff\u2028\u2029]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Bidirectional and zero-width marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]/g;

/** Text of several lines as it may go into a file: line feeds alone, no controls, no blank lines around it. */
export function cleanBlock(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(LONE_SURROGATE, "\ufffd");
  const lines = plain.split("\n").map((line) => line.trimEnd());
  let first = 0;
  let last = lines.length;
  while (first < last && lines[first] === "") first++;
  while (last > first && lines[last - 1] === "") last--;
  return lines.slice(first, last).join("\n");
}

/** Text of one line, without marks that no reader sees. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, " ")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(/\s+/g, " ")
    .trim();
}

/** At most so many units of a line, cut where a word ends when one does. */
export function clipLine(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(LONE_SURROGATE, "");
  const space = cut.lastIndexOf(" ");
  return (space > most / 2 ? cut.slice(0, space) : cut).trimEnd();
}
