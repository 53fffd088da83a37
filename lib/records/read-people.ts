import { isNullWord, isPlaceholder } from "./header/null-words";
import { trimUnits } from "./trim-units";

/** A name is shorter than this; what is longer is a sentence about people. */
const LONGEST_NAME = 80;

/**
 * Names from what a field of people says: `Ann, Bob and Cem`, `[Ann](https://…)`, `@ann`,
 * `Ann Example <ann@example.org>`, one item a line. Mail addresses, remarks in brackets, placeholders
 * and "nobody" words are dropped; each name once, in the order of the file.
 */
export function readPeople(values: readonly string[]): string[] {
  const names = new Set<string>();
  for (const value of values) {
    const plain = value
      .slice(0, 4000)
      .replace(/<!--.*?(?:-->|$)/g, " ")
      .replace(/!?\[([^\][]{1,200})\]\([^()\s]{0,500}\)/g, "$1")
      .replace(/\s*<[^<>]{0,200}>/g, " ")
      .replace(/[*`]|__/g, "")
      .replace(/<br\s*\/?>/gi, ",");
    if (isPlaceholder(plain) || /^\s*[[{].*[\]}]?\s*$/.test(plain)) continue;
    for (const part of plain.split(/,|;|\s+&\s+|\s+and\s+|\s+et\s+|\s+und\s+|\s+y\s+|、|，|\n| \/ /)) {
      const plainPart = part.replace(/\([^()]{0,200}\)/g, " ").replace(/\s+/g, " ");
      const name = trimUnits(plainPart, "\"'“”•-").replace(/\.$/, "");
      if (/\p{L}/u.test(name) && name.length <= LONGEST_NAME && !isNullWord(name) && !isPlaceholder(name))
        names.add(name);
    }
  }
  return [...names];
}
