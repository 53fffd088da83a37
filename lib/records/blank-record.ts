import { countWords } from "./count-words";
import { titleFromSlug } from "./read-title";
import type { ParsedRecord } from "./record";
import type { DecodedRecord, Header } from "./record-input";

/** A record that says what the path and the bytes say, and nothing else; readers of a kind fill in the rest. */
export function blankRecord(
  input: Pick<DecodedRecord, "path" | "place" | "sha256" | "text" | "problems"> & {
    header: Pick<Header, "bodyStart">;
  },
): ParsedRecord {
  const { place, path } = input;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    path,
    kind: place.kind,
    documentKind: place.documentKind,
    dialect: "generic",
    number: place.number,
    id: null,
    title: titleFromSlug(place.slug) || name,
    date: place.dateFromName,
    dateRaw: null,
    feature: place.feature,
    featureRaw: null,
    stage: null,
    stageRaw: null,
    status: null,
    statusRaw: null,
    statusLine: null,
    statusPlaces: [],
    deciders: [],
    consulted: [],
    informed: [],
    authors: [],
    model: null,
    surface: null,
    user: null,
    branch: null,
    command: null,
    labels: [],
    files: [],
    tests: [],
    links: [],
    sections: {},
    flywheel: null,
    tasks: null,
    suggestions: [],
    problems: [...input.problems],
    sha256: input.sha256,
    coreHash: null,
    words: countWords(input.text, input.header.bodyStart),
    text: input.text,
  };
}
