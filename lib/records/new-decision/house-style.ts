import { ownWords } from "../edit/own-words";
import { readForEdit } from "../edit/read-for-edit";
import { styleLike } from "../edit/status-wording";
import { readStatusValue } from "../status/status-value";
import type { Dialect } from "../vocabulary";
import type { KnownDecision } from "./decision-draft";
import { type HeadingForm, headingForm } from "./heading-form";
import { mostFrequent } from "./most-frequent";

/** How a repository writes its decisions, learnt from those that were read. */
export type HouseStyle = {
  /** Null when nobody read one. */
  dialect: Dialect | null;
  newline: string;
  endsWithNewline: boolean;
  heading: HeadingForm | null;
  /** "Proposed" as the repository spells it, with its picture when most statuses have one. */
  proposed: string;
  words: ReturnType<typeof ownWords>["words"];
  /** Where most statuses stand; null when none states one. */
  statusStands: "yaml" | "section" | "list" | "table" | "line" | null;
};

/** So many decisions tell how a repository writes; reading more would not change it. */
const EXAMPLES = 60;

/** Learn a repository's habits from its decisions, the last of them (by path) first. */
export function houseStyle(decisions: readonly KnownDecision[]): HouseStyle {
  const read = decisions
    .flatMap(({ path, text }) => (text === null ? [] : [{ path, text: text.replace(/^\ufeff/, "") }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .slice(-EXAMPLES)
    .map(({ path, text }) => readForEdit(path, text));
  const raws = read.flatMap(({ record }) => record.statusPlaces.map((place) => place.raw));
  const { words, emblems } = ownWords(raws);
  const sample = mostFrequent(
    raws.flatMap((raw) => {
      const { word } = readStatusValue(raw);
      return word ? [caseOf(raw.slice(word.start, word.end))] : [];
    }),
  );
  const dialect = mostFrequent(read.map(({ record }) => record.dialect));
  const own =
    words.proposed && readStatusValue(words.proposed).status === "proposed" ? words.proposed : "proposed";
  const usual = sample ?? (dialect && /^(?:madr|log4brains)/.test(dialect) ? "lower" : "Capital");
  const word = styleLike(dialect === "cosmos" ? "UPPER" : usual, own);
  const places = read.flatMap(({ record }) => record.statusPlaces[0]?.where ?? []);
  const where = mostFrequent(places);
  return {
    dialect,
    newline: mostFrequent(read.map(({ text }) => newlineOf(text) ?? "\n")) ?? "\n",
    endsWithNewline: mostFrequent(read.map(({ text }) => /[\r\n]$/.test(text))) ?? true,
    heading: mostFrequent(
      read.flatMap((open) => headingForm(open.shape.heading, open.record) ?? []),
      (form) => JSON.stringify(form),
    ),
    proposed: emblems.proposed ? `${emblems.proposed.trim()} ${word}` : word,
    words,
    statusStands: where === "quote" || where === "badge" ? "line" : where,
  };
}

/** A sample of the case of a word: what `styleLike` goes by. */
function caseOf(word: string): "lower" | "Capital" | "UPPER" {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return "UPPER";
  const first = word.charAt(0);
  return first !== first.toLowerCase() ? "Capital" : "lower";
}

/** The line break most lines of a text end with; null when it has one line. */
export function newlineOf(text: string): string | null {
  const crlf = text.split("\r\n").length - 1;
  const lf = text.split("\n").length - 1 - crlf;
  if (crlf === 0 && lf === 0) return text.includes("\r") ? "\r" : null;
  return crlf > lf ? "\r\n" : "\n";
}
