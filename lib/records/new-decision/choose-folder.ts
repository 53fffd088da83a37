import { placeOfRecord } from "../place-of-record";
import type { DecisionDraft, RepositoryFacts } from "./decision-draft";
import { mostFrequent } from "./most-frequent";

const USUAL = "history/adr";

/** The folder of a path; "" for a file that lies at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Folders whose decisions are examples for a program, not decisions of the repository. */
const MADE_UP = /(?:^|\/)(?:[\w-]*tests?|__tests__|fixtures?|examples?|samples?|testdata)(?:\/|$)/i;

/** The folders in which decisions lie, the fullest first; of two as full the later one; made-up ones last. */
export function decisionHomes(facts: Pick<RepositoryFacts, "decisions">): string[] {
  const counts = new Map<string, number>();
  for (const { path } of facts.decisions) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const rank = (folder: string) => (MADE_UP.test(folder) ? 1 : 0);
  return [...counts]
    .sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    .map(([folder]) => folder);
}

/**
 * Where a new decision belongs: where a person said; in its feature's folder when most decisions of
 * the repository lie in those of their features; in the project of the record it came from; in the
 * folder a tool's settings name; where most decisions lie; beside their template; else `history/adr`.
 */
export function chooseFolder(
  facts: RepositoryFacts,
  draft: Pick<DecisionDraft, "feature" | "near" | "folder">,
): string {
  if (draft.folder) return draft.folder.replace(/^(?:\.\/)+|\/+$/g, "");
  const homes = decisionHomes(facts);
  const project = projectOf(draft.near ?? "");
  const ofFeature = draft.feature ? featureFolder(facts, homes, draft.feature, project) : null;
  if (ofFeature !== null) return ofFeature;
  const inProject = project === "" ? null : homes.find((home) => home.startsWith(`${project}/`));
  if (inProject) return inProject;
  const named = [facts.settings.adrTools, facts.settings.log4brains]
    .flatMap((folder) => (folder === null ? [] : folder.replace(/^(?:\.\/)+|\/+$/g, "")))
    .find((folder) => holdsDecisions(folder) && (homes.length === 0 || homes.includes(folder)));
  const beside = facts.templates.map(({ path }) => folderOf(path)).find(holdsDecisions);
  return named ?? homes[0] ?? beside ?? (project === "" ? USUAL : `${project}/${USUAL}`);
}

/** `specs/<feature>/adr`, where most decisions lie so; or a shelf of that name among the decisions. */
function featureFolder(
  facts: RepositoryFacts,
  homes: readonly string[],
  feature: string,
  project: string,
): string | null {
  const wanted = feature.toLowerCase();
  const shelved = facts.decisions.flatMap(({ path }) => {
    const feature = placeOfRecord(path)?.feature;
    if (!feature) return [];
    const { base, folder } = feature;
    const head = base === "" ? folder : `${base}/${folder}`;
    return path.startsWith(`${head}/`) ? [{ base, rest: folderOf(path.slice(head.length + 1)) }] : [];
  });
  const isUsual = shelved.length * 2 > facts.decisions.length;
  const isPlain = /^[^/\\\p{Cc}]{1,100}$/u.test(feature) && !/^\.+$/.test(feature);
  if (isUsual && isPlain) {
    const near = shelved.filter(({ base }) => project === "" || base.startsWith(`${project}/`));
    const shelf = mostFrequent(near.length > 0 ? near : shelved, ({ base, rest }) => `${base}\n${rest}`);
    if (shelf) return [shelf.base, feature, shelf.rest].filter((part) => part !== "").join("/");
  }
  const own = homes.find((home) => home.toLowerCase().split("/").includes(wanted));
  const isShelving = own !== undefined && homes.filter((home) => folderOf(home) === folderOf(own)).length > 1;
  return isUsual || isShelving ? (own ?? null) : null;
}

function holdsDecisions(folder: string): boolean {
  const isPlain = folder.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  return isPlain && placeOfRecord(`${folder}/0001-a.md`)?.kind === "decision";
}

/** The part of a repository that a record belongs to: what lies before its `specs`, `history` or `docs`. */
function projectOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  const at = folders.findIndex((folder) => /^(?:history|specs|docs?|\.specify|\.claude)$/i.test(folder));
  return at <= 0 ? "" : folders.slice(0, at).join("/");
}
