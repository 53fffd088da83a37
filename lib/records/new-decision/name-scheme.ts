import { parseName, stem } from "../parse-name";
import { mostFrequent } from "./most-frequent";

/**
 * How a repository names its decisions: what stands before the number or the day, which of the two
 * it is, and what stands between it and the title.
 */
export type NameScheme = {
  prefix: string;
  kind: "number" | "day" | "compact-day" | "none";
  /** Between a day and the number behind it; null when days carry no number. */
  join: string | null;
  separator: string;
  /** Digits a number is filled up to with zeros; 1: none. */
  width: number;
};

export const USUAL_SCHEME: NameScheme = { prefix: "", kind: "number", join: null, separator: "-", width: 4 };
export const DAY_SCHEME: NameScheme = { ...USUAL_SCHEME, kind: "compact-day" };

type Read = NameScheme & { digits: string };

/** The scheme of most names; null where there are none to learn from. */
export function schemeOf(fileNames: readonly string[]): NameScheme | null {
  const read = fileNames.flatMap((name) => readName(name) ?? []);
  const keyOf = (one: Read) => JSON.stringify([one.prefix, one.kind, one.join, one.separator]);
  const best = mostFrequent(read, keyOf);
  if (best === null) return null;
  const { digits: _, ...scheme } = best;
  const alike = read.filter((one) => keyOf(one) === keyOf(best)).map((one) => one.digits);
  return { ...scheme, width: widthOf(alike) };
}

function readName(fileName: string): Read | null {
  const { number, date, slug } = parseName(fileName, "decision");
  const name = stem(fileName.normalize("NFC"));
  const head = slug !== "" && name.endsWith(slug) ? name.slice(0, name.length - slug.length) : name;
  const none = { prefix: "", join: null, separator: "-", width: 1, digits: "" };
  if (head === "") return { ...none, kind: "none" };
  if (date !== null) {
    const day = /^(\D{0,40}?)(\d{4}-\d{2}-\d{2}|\d{8})(?:([-_])(\d{1,10}))?([-_. ]{0,3})$/.exec(head);
    if (!day?.[2]) return null;
    const kind = day[2].includes("-") ? "day" : "compact-day";
    const [join, digits] = day[4] === undefined ? [null, ""] : [day[3] ?? "-", day[4]];
    return { prefix: day[1] ?? "", kind, join, separator: day[5] || "-", width: 1, digits };
  }
  const numbered = /^(.{0,60}?)(\d{1,14})([-_. ]{0,3})$/.exec(head);
  if (!numbered?.[2] || number === null || numbered[2].length > 6) return null;
  return {
    ...none,
    prefix: numbered[1] ?? "",
    kind: "number",
    separator: numbered[3] || "-",
    digits: numbered[2],
  };
}

/** As many digits as the filled-up ones have; without those as many as all have, from three on. */
function widthOf(digits: readonly string[]): number {
  const filled = digits.filter((one) => one.startsWith("0"));
  const width = mostFrequent(filled.map((one) => one.length));
  if (width !== null) return width;
  const lengths = new Set(digits.map((one) => one.length));
  const [only = 1] = lengths;
  return lengths.size === 1 && only >= 3 ? only : 1;
}

/** The next name: the highest number of the folder and one more; of a day, the next of that day. */
export function nextName(
  scheme: NameScheme,
  fileNames: readonly string[],
  slug: string,
  date: string,
): { name: string; number: string | null } {
  const { prefix, kind, join, separator, width } = scheme;
  const parts = fileNames.map((name) => parseName(name, "decision"));
  const highest = (numbers: readonly (string | null)[]) =>
    numbers.reduce((most, one) => (one !== null && one.length <= 6 ? Math.max(most, Number(one)) : most), 0);
  if (kind === "none") return { name: `${slug}.md`, number: null };
  if (kind === "number") {
    const number = String(highest(parts.map((one) => one.number)) + 1).padStart(width, "0");
    return { name: `${prefix}${number}${separator}${slug}.md`, number };
  }
  const day = kind === "day" ? date : date.replaceAll("-", "");
  if (join === null) return { name: `${prefix}${day}${separator}${slug}.md`, number: null };
  const sameDay = parts.filter((one) => one.date === date).map((one) => one.number);
  const number = String(highest(sameDay) + 1).padStart(width, "0");
  return { name: `${prefix}${day}${join}${number}${separator}${slug}.md`, number };
}
