import { classifyPath } from "../../records/classify-path";
import { decodeText } from "../../records/decode-text";
import { chooseFolder, folderOf } from "../../records/new-decision/choose-folder";
import type { DecisionDraft, RepositoryFacts } from "../../records/new-decision/decision-draft";
import { isDecisionTemplate } from "../../records/new-decision/decision-template";
import { placeOfRecord } from "../../records/place-of-record";
import type { PathVerdict } from "../../records/record-place";
import { type Refusal, refuse } from "../../refusal";
import { openSource } from "../../sources/open-source";
import { isFailure, type Source, type SourceFailure } from "../../sources/source";

/** So many decisions are read to learn how a repository writes them, and so many files as templates. */
const EXAMPLES = 40;
const TEMPLATES = 12;
/** Looked for by name: a repository may keep its tools' folder out of git. */
const USUAL_TEMPLATES = [".specify/templates/adr-template.md", "templates/adr-template.md"];

/** A template is no record; to be listed it has to pass for one. */
const LISTED: PathVerdict = {
  kind: "document",
  documentKind: "other",
  number: null,
  slug: "",
  stageFromName: null,
  dateFromName: null,
  feature: null,
};

/**
 * What is known of a folder before a decision is added to it: read from the folder as it is now, since
 * what the last sync saw may be old, and a number taken twice is worse than a moment's wait. No database.
 */
export async function decisionFacts(
  folder: string,
  draft: Pick<DecisionDraft, "feature" | "near" | "folder">,
): Promise<RepositoryFacts | Refusal> {
  const source = await openSource(folder);
  if (isFailure(source)) return refuseUnreadable(source);
  const listing = await source.list((path) => (isDecisionTemplate(path) ? LISTED : classifyPath(path)));
  if (isFailure(listing)) return refuseUnreadable(listing);
  const decisions: string[] = [];
  const templates: string[] = [...USUAL_TEMPLATES];
  const taken: string[] = listing.skipped.map(({ path }) => path);
  for (const { path } of listing.files) {
    if (placeOfRecord(path)?.kind === "decision") decisions.push(path);
    else taken.push(path);
    if (isDecisionTemplate(path)) templates.push(path);
  }
  const facts: RepositoryFacts = {
    decisions: decisions.map((path) => ({ path, text: null })),
    taken,
    templates: nearest(templates, decisions).flatMap((path) => {
      const text = textOf(source, path);
      return text === null ? [] : [{ path, text }];
    }),
    settings: settingsOf(source),
  };
  const home = chooseFolder(facts, draft);
  const inHome = decisions.filter((path) => folderOf(path) === home);
  const read = new Set((inHome.length > 0 ? inHome : decisions).slice(-EXAMPLES));
  return {
    ...facts,
    decisions: decisions.map((path) => ({ path, text: read.has(path) ? textOf(source, path) : null })),
  };
}

function refuseUnreadable({ sentence }: SourceFailure): Refusal {
  return refuse("folder-unreadable", sentence, "Look at the folder of this source, then try again.");
}

/** Those that lie among decisions before the others, so that a bound on their number drops the right ones. */
function nearest(templates: readonly string[], decisions: readonly string[]): string[] {
  const homes = new Set(decisions.map(folderOf));
  const isNear = (path: string) => homes.has(folderOf(path).replace(/(?:^|\/)_?templates?$/i, ""));
  return [...new Set(templates)].sort((a, b) => Number(isNear(b)) - Number(isNear(a))).slice(0, TEMPLATES);
}

function textOf(source: Source, path: string): string | null {
  const reading = source.read(path);
  if (!reading.ok) return null;
  const decoded = decodeText(reading.bytes);
  return decoded.isUtf8 ? decoded.text : null;
}

/** The folder that adr-tools (`.adr-dir`) or log4brains (`.log4brains.yml`) is set to. */
function settingsOf(source: Source): RepositoryFacts["settings"] {
  const adrTools = textOf(source, ".adr-dir")
    ?.slice(0, 500)
    .split(/[\r\n]/)[0]
    ?.trim();
  const log4brains = textOf(source, ".log4brains.yml")?.slice(0, 20_000);
  const folder = log4brains && /^\s+adrFolder:\s*["']?([^"'#\r\n]{1,300})/m.exec(log4brains)?.[1]?.trim();
  return { adrTools: adrTools || null, log4brains: folder || null };
}
