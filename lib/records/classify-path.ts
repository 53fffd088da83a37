import { parseName, stem } from "./parse-name";
import type { FeatureRef } from "./record";
import type { PathVerdict, RecordPlace } from "./record-place";
import { isWorkFolder } from "./stages";
import type { DocumentKind } from "./vocabulary";

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Folders whose markdown is other people's, whatever it is called. */
const FOREIGN = new Set(["node_modules", ".git", "vendor", "site-packages", ".venv"]);
/** Folders that hold features of the same kind and are none themselves. */
const SHELVES = new Set(["archived", "archive", "_archive", "completed", "done", "features", "old"]);
const DECISION_FOLDERS = new Set(["adr", "adrs", ".adr", ".adrs"]);
const DECISION_FOLDER_WORDS =
  /^(?:architectur(?:e|al)[-_]?decisions?(?:[-_]?(?:records?|log))?|decision[-_]?(?:records?|log))$/;
const DECISIONS_PARENTS = new Set([
  "docs",
  "doc",
  "documentation",
  "architecture",
  "arch",
  "design",
  "history",
  ".specify",
  "adr",
  "memory",
]);
const NAMED_DECISION = /^(?:[a-z]{1,12}[-_]){0,3}adr[-_ ]?(?:[a-z]{1,12}[-_]){0,2}\d{1,14}(?=[-_. ]|$)/i;
const NAMED_PROMPT =
  /^(?:(?:phr|prompt)[-_]?)?\d{1,14}[-_].*\.prompt\.(?:md|markdown)$|\.phr\.(?:md|markdown)$|^phr[-_]\d{2,}.*\.(?:md|markdown)$/i;
const TEMPLATE_NAME =
  /^_?(?:[a-z]{2,5}[-_](?=m?adr))?(?:(?:m?adr|phr|decision|architectur(?:e|al)|records?|prompt|history|spec|plan|tasks|checklist|agent|file)[-_. ])*(?:0+[-_. ])?_?templates?(?:[-_. ](?:minimal|bare|short|long|full|m?adr|phr))*$/i;
const INDEX_NAMES = new Set([
  "readme",
  "index",
  "changelog",
  "contributing",
  "backlog",
  "toc",
  "summary",
  "_index",
  "overview",
  "license",
]);

/**
 * What a file is, by its path alone (relative to the source, with `/`). A closer folder wins over a
 * farther one: a decision below `specs/<feature>/adr` is a decision of that feature. Every markdown
 * file of a record folder (prompts, decisions, reviews, `specs/<feature>`, `.specify/memory`, and
 * whatever else lies in `history/`) is a record or is listed with the reason why not.
 */
export function classifyPath(path: string): PathVerdict {
  if (!MARKDOWN.test(path)) return null;
  const segments = path.split("/");
  const name = segments.pop() ?? "";
  const folders = segments.map((segment) => segment.toLowerCase());
  if (folders.some((folder) => FOREIGN.has(folder))) return null;

  const prompts = promptBase(folders, name);
  const decisions = prompts === null ? decisionFolder(folders) : null;
  const specs = folders.lastIndexOf("specs");
  const memory = pairAt(folders, ".specify", "memory");
  const reviews = pairAt(folders, "history", "reviews");
  const namedDecision = NAMED_DECISION.test(name);
  const namedPrompt = NAMED_PROMPT.test(name) && !pairEnds(folders, ".github", "prompts");
  const isConstitution = /^constitution\.(?:md|markdown)$/i.test(name);
  const inSpecs = specs !== -1 && specs < folders.length - 1;
  const inHistory = folders.indexOf("history");

  const concernsUs =
    prompts !== null ||
    decisions !== null ||
    inSpecs ||
    memory !== -1 ||
    reviews !== -1 ||
    namedDecision ||
    namedPrompt ||
    isConstitution ||
    (inHistory !== -1 && inHistory <= 1);
  if (!concernsUs) {
    return folders.includes(".specify") && isTemplate(name, folders) ? skip.template : null;
  }
  if (isTemplate(name, folders)) return skip.template;
  if (isIndex(name)) return skip.index;

  const feature = inSpecs ? specFeature(segments, specs) : null;
  if (prompts !== null) {
    if (!prompts.named) return skip.promptName;
    const own = feature && specs < prompts.start ? feature : promptFeature(segments, prompts.end);
    return place("prompt", null, name, own);
  }
  if (namedPrompt && decisions === null) return place("prompt", null, name, feature);
  if (decisions !== null || namedDecision) return place("decision", null, name, feature);
  if (reviews !== -1) return place("minutes", null, name, null);
  if (isConstitution) return place("document", "constitution", name, feature);
  if (inSpecs) return place("document", documentKind(name), name, feature);
  if (memory !== -1) return place("document", "other", name, null);
  return skip.history;
}

const skip = {
  template: { skip: "It is a template, not a record." },
  index: { skip: "It is an index or a readme of its folder, not a record." },
  history: { skip: "It lies in a history folder, but not among its prompts, decisions or reviews." },
  promptName: { skip: "It lies in a prompts folder, but is not named like a prompt history record." },
} as const;

function place(
  kind: RecordPlace["kind"],
  document: DocumentKind | null,
  name: string,
  feature: FeatureRef | null,
): RecordPlace {
  const parts = parseName(name, kind === "prompt" || kind === "decision" ? kind : "other");
  return {
    kind,
    documentKind: document,
    number: kind === "document" ? null : parts.number,
    slug: parts.slug,
    stageFromName: parts.stage,
    dateFromName: parts.date,
    feature,
  };
}

/**
 * `end` is the index of the first folder below the base. `docs/prompts` may hold anything, so there
 * the name must say that it is a record.
 */
type PromptBase = { start: number; end: number; named: boolean };

function promptBase(folders: string[], name: string): PromptBase | null {
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i];
    const next = folders[i + 1];
    const isPrompts = next === "prompts" || next === "prompt";
    const isPhr = next === "phr" || next === "phrs";
    if (folder === "history" && (isPrompts || isPhr)) return { start: i, end: i + 2, named: true };
    if ((folder === ".claude" || folder === "docs") && isPhr) return { start: i, end: i + 2, named: true };
    if (folder === "docs" && next === "prompts")
      return { start: i, end: i + 2, named: NAMED_PROMPT.test(name) };
    if (folder === "specs" && folders[i + 2] === "prompts") return { start: i + 2, end: i + 3, named: true };
  }
  return null;
}

function decisionFolder(folders: string[]): number | null {
  for (let i = folders.length - 1; i >= 0; i--) {
    const folder = folders[i] ?? "";
    if (DECISION_FOLDERS.has(folder) || DECISION_FOLDER_WORDS.test(folder)) return i;
    if (folder === "decisions" && (i === 0 || DECISIONS_PARENTS.has(folders[i - 1] ?? ""))) return i;
  }
  return null;
}

function promptFeature(segments: string[], from: number): FeatureRef | null {
  let at = from;
  while (at < segments.length && SHELVES.has((segments[at] ?? "").toLowerCase())) at++;
  const folder = segments[at];
  if (folder === undefined || isWorkFolder(folder)) return null;
  return { base: segments.slice(0, from).join("/"), folder };
}

function specFeature(segments: string[], specs: number): FeatureRef | null {
  let at = specs + 1;
  while (at < segments.length && SHELVES.has((segments[at] ?? "").toLowerCase())) at++;
  const folder = segments[at];
  if (folder === undefined) return null;
  return { base: segments.slice(0, specs + 1).join("/"), folder };
}

/** By the last word of the name: `login-page-plan.md` is a plan, `feature.spec.md` a spec. */
function documentKind(name: string): DocumentKind {
  const word = /(?:^|[-_. ])(spec|plan|tasks)$/i.exec(stem(name))?.[1]?.toLowerCase();
  return word === "spec" || word === "plan" || word === "tasks" ? word : "other";
}

/**
 * A slug that merely holds the word ("lesson-template-alignment") is a record; the whole name must
 * be a template's: `template`, `adr-template`, `phr-template.prompt`, `0000-template`, `{{ID}}-…`.
 */
function isTemplate(name: string, folders: string[]): boolean {
  const text = stem(name).replace(/\.(?:prompt|phr)$/i, "");
  if (folders.includes("templates") && !NAMED_PROMPT.test(name)) return true;
  if (/[{}]/.test(text) || /^(?:adr-)?(?:n{3,4}|x{3,4}|0000)-template/i.test(text)) return true;
  return TEMPLATE_NAME.test(text);
}

function isIndex(name: string): boolean {
  return INDEX_NAMES.has(stem(name).toLowerCase());
}

function pairAt(folders: string[], first: string, second: string): number {
  for (let i = 0; i + 1 < folders.length; i++)
    if (folders[i] === first && folders[i + 1] === second) return i;
  return -1;
}

function pairEnds(folders: string[], first: string, second: string): boolean {
  return folders.at(-1) === second && folders.at(-2) === first;
}
