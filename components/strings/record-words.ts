import type { PartName } from "@/lib/queries/records/record-parts";
import { counted } from "@/lib/records/counted";

/** What a record's page says. */
export const RECORD = {
  views: {
    read: "Read",
    source: "Source",
    beside: "Side by side",
    history: "History",
    why: "Why",
    raw: "Raw",
  },
  besideLabels: { read: "As it is read", source: "As the file stands" },
  viewsLabel: "Ways to read this file",
  margin: "About this record",
  fields: "Fields",
  outline: "On this page",
  linksOut: "Leads to",
  linksIn: "Led here",
  related: "Related",
  andMore: (count: number) => `and ${count} more`,
  problems: "Problems",
  suggestions: "Suggested decisions",
  files: "Files it touched",
  tests: "Tests",
  more: (count: number) => `${count.toLocaleString("en")} more`,
  parts: "Parts of this file",
  partsBelow: "Parts of this file, again",
  part: (from: number, to: number, lines: number) =>
    `Lines ${from.toLocaleString("en")} to ${to.toLocaleString("en")} of ${lines.toLocaleString("en")}`,
  previousPart: (from: number, to: number) =>
    `Before: lines ${from.toLocaleString("en")} to ${to.toLocaleString("en")}`,
  nextPart: (from: number) => `After: from line ${from.toLocaleString("en")}`,
  cutLines: (lines: number) =>
    `Of ${lines === 1 ? "one line" : `${lines.toLocaleString("en")} lines`} only the beginning is drawn here.`,
  readRaw: "Read the whole file as plain text",
  lineOf: (line: number) => `line ${line}`,
  copyPath: "Copy path",
  copyReference: "Copy as reference",
  copyPrompt: "Copy the prompt",
  copyCode: "Copy",
  copied: "Copied",
  notCopied: "Could not copy",
  onForge: "On the forge",
  previous: "Previous in this feature",
  next: "Next in this feature",
  inFeature: "In this feature",
  inList: "In the list you came from",
  previousInList: "Previous",
  nextInList: "Next",
  unfold: (words: number) => `Show all ${words.toLocaleString("en")} words`,
  words: (words: number) => counted(words, "word"),
  bytes: (bytes: number) =>
    bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} kB`,
  number: (number: string) => `No. ${number}`,
  tasks: (done: number, total: number) => `${done} of ${total} tasks done`,
  gone: "This file is gone from its source. What you read is how it was last seen.",
  secrets: (count: number) =>
    count === 1
      ? "One secret was found in this file and is masked here. It still stands in the file."
      : `${count} secrets were found in this file and are masked here. They still stand in the file.`,
  noPrompt: "The file does not say what was asked.",
  disagree: "The file states more than one status:",
  plain: {
    "too-deep": "This text nests too deeply to be drawn, so it is shown as it is.",
    "too-slow": "This text took too long to draw, so it is shown as it is.",
    "too-long": "Drawn, this text would be larger than a page can be, so it is shown as it is.",
    failed: "This text could not be drawn, so it is shown as it is.",
  },
  facts: {
    source: "Source",
    kind: "Kind",
    number: "Number",
    id: "Id",
    date: "Date",
    changed: "Changed",
    commit: "Last commit",
    stage: "Stage",
    status: "Status",
    feature: "Feature",
    model: "Model",
    surface: "Surface",
    user: "Asked by",
    authors: "Authors",
    deciders: "Deciders",
    consulted: "Consulted",
    informed: "Informed",
    branch: "Branch",
    command: "Command",
    labels: "Labels",
    dialect: "Dialect",
    path: "Path",
    size: "Size",
  },
} as const;

export const PART_TITLES: Record<PartName, string> = {
  asked: "Asked",
  answered: "Answered",
  outcome: "Outcome",
  reflection: "Reflection",
  besides: "Also in this file",
  text: "Text",
};

/** What two related records both have. */
export const RELATED_WORDS: { readonly [what: string]: string } = {
  file: "Both touched",
  test: "Both tested by",
  label: "Both labelled",
  commit: "Both lead to commit",
  pr: "Both lead to pull request",
  adr: "Both lead to",
  phr: "Both lead to",
  spec: "Both lead to",
  word: "Both titles say",
  feature: "Same feature",
};
