import { TEXT_PARTS, type TextPart } from "../plan-columns";
import { gramsOf, indexTokens } from "./grams";

/** The text of each part of a record as it is searched; "" where it has none. */
export type PartTexts = Record<TextPart, string>;

/** What stands in the index beside the text of each part; empty for most records. */
export function gramsOfParts(parts: PartTexts): Partial<PartTexts> {
  const found: Partial<PartTexts> = {};
  for (const part of TEXT_PARTS) {
    const grams = gramsOf(parts[part]);
    if (grams !== "") found[part] = grams;
  }
  return found;
}

/** What SQLite's index is given of each part, in their order: its text, and its grams where it has some. */
export function indexTexts(parts: PartTexts, grams: Partial<PartTexts>): string[] {
  return TEXT_PARTS.map((part) =>
    grams[part] === undefined ? parts[part] : `${parts[part]} ${grams[part]}`,
  );
}

/** The mark before a lexeme that says which part it stands in: PostgreSQL's index is one column. */
const PART_MARKS: Record<TextPart, string> = {
  title: "t",
  prompt: "p",
  response: "r",
  outcome: "o",
  decision: "d",
  consequences: "c",
  comments: "m",
  rest: "x",
};

/** Weight of each part when matches are ranked, in PostgreSQL's four classes. */
const WEIGHTS: Record<TextPart, "A" | "B" | "C" | ""> = {
  title: "A",
  decision: "B",
  prompt: "C",
  outcome: "",
  response: "",
  consequences: "",
  comments: "",
  rest: "",
};

/** PostgreSQL keeps positions below this, and so many of a word. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
/** A lexeme may have 2,046 bytes; a word longer than this is found by its beginning. */
const LONGEST_TOKEN = 500;
/** A tsvector may have a megabyte; of a longer record the words of its first parts count. */
const MOST_BYTES = 800_000;

/** A word as PostgreSQL's index holds it. */
export function lexeme(part: TextPart, token: string): string {
  return `${PART_MARKS[part]}/${token.slice(0, LONGEST_TOKEN).replace(/\p{Surrogate}/gu, "")}`;
}

/**
 * The words of the parts that are given with their places, as the text of a tsvector: made here and not by the
 * server, whose own parser cuts otherwise, so that both databases find the same.
 */
export function textVector(parts: Partial<PartTexts>): string {
  const lexemes: string[] = [];
  let bytes = 0;
  for (const part of Object.keys(WEIGHTS) as TextPart[]) {
    const weight = WEIGHTS[part];
    const places = new Map<string, number[]>();
    indexTokens(parts[part] ?? "").forEach((token, index) => {
      const key = token.slice(0, LONGEST_TOKEN);
      const known = places.get(key);
      const position = Math.min(index + 1, LAST_POSITION);
      if (!known) places.set(key, [position]);
      else if (known.length < MOST_POSITIONS && index + 1 < LAST_POSITION) known.push(position);
    });
    for (const [token, positions] of places) {
      bytes += token.length * 3 + 6 + positions.length * 2;
      if (bytes > MOST_BYTES) return lexemes.join(" ");
      lexemes.push(`'${lexeme(part, token)}':${positions.map((at) => `${at}${weight}`).join(",")}`);
    }
  }
  return lexemes.join(" ");
}
