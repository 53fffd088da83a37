import { partOfHeading } from "../decisions/decision-parts";
import { readForEdit } from "../edit/read-for-edit";
import { placeOfRecord } from "../place-of-record";
import { folderOf } from "./choose-folder";
import type { RepositoryFacts } from "./decision-draft";

/** Larger files are no templates. */
const MOST_UNITS = 64 * 1024;
const DECISION_FOLDER =
  /(?:^|\/)(?:\.?adrs?|decisions|(?:architectur\w*[-_])?decision[-_]?(?:records?|log))(?:\/|$)/i;

/**
 * Whether a file may be a template of decisions, by its path: named so (`adr-template.md`,
 * `madr.template.md`, `0000-template.md` …), or `template.md` among decisions, or the template that
 * adr-tools looks for. Of the templates for prompts, specs and plans none is.
 */
export function isDecisionTemplate(path: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(path) || path.length > 500) return false;
  if (placeOfRecord(path) !== null) return false;
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .toLowerCase();
  const folder = folderOf(path);
  if (/(?:^|[-_. ])(?:phr|prompt|spec|plan|tasks?|checklist|agent)(?:[-_. ]|$)/.test(name)) return false;
  const isAmongTemplates = /(?:^|\/)_?templates?$/i.test(folder);
  const isNamed = /template/.test(name) || isAmongTemplates;
  const isAbout = /(?:^|[-_. ])(?:m?adr|decision)s?(?:[-_. ]|$)/.test(name);
  const isGeneral = /^[\d_. -]*(?:template|index)[-_. ]*(?:long|full|default)?$/.test(name);
  return isNamed && (isAbout || (isGeneral && DECISION_FOLDER.test(`${folder}/`)));
}

/**
 * The templates of a repository that can be used, the best first: in the folder the decision goes to
 * or above it, then spec-kit's, then any; of several the one with the plainest name.
 */
export function usableTemplates(facts: RepositoryFacts, folder: string): { path: string; text: string }[] {
  const usable = facts.templates.filter(
    ({ path, text }) => text.length <= MOST_UNITS && isDecisionTemplate(path) && hasParts(path, text),
  );
  const rank = ({ path }: { path: string }): number => {
    const own = folderOf(path).replace(/(?:^|\/)_?templates?$/i, "");
    if (own === folder) return 0;
    if (/(?:^|\/)\.specify\/templates$/.test(folderOf(path))) return 1;
    return own === "" || folder.startsWith(`${own}/`) ? 2 : 3;
  };
  return usable.sort(
    (a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
  );
}

/** A template of decisions has at least one of their parts; a page about templates has none. */
function hasParts(path: string, text: string): boolean {
  const { headings } = readForEdit(path, text.replace(/^\ufeff/, "")).shape.outline;
  const parts = new Set(headings.map((heading) => partOfHeading(withoutComment(heading.text))));
  return parts.has("decision") || parts.has("context") || parts.has("consequences");
}

/** `Decision Drivers <!-- optional -->` without what is behind it. */
export function withoutComment(text: string): string {
  const at = text.indexOf("<!--");
  return (at === -1 ? text : text.slice(0, at)).trim();
}
