import { STAGES, type Stage } from "./vocabulary";

/**
 * Other words for a stage that the wild writes, and that mean nothing else. Words that name a
 * different activity (clarify, analyze, adr, lesson, debug, fix …) are not aliases: they stay raw,
 * visible and countable. `docs/records.md` shows this table.
 */
export const STAGE_ALIASES: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ["specification", "spec"],
  ["specify", "spec"],
  ["specs", "spec"],
  ["planning", "plan"],
  ["plans", "plan"],
  ["task", "tasks"],
  ["tasking", "tasks"],
  ["implementation", "implement"],
  ["implementing", "implement"],
  ["impl", "implement"],
  ["refactoring", "refactor"],
  ["explain", "explainer"],
  ["explanation", "explainer"],
  ["miscellaneous", "misc"],
]);

const CANONICAL: ReadonlyMap<string, Stage> = new Map(STAGES.map((stage) => [stage, stage]));

/** Folders below a prompts folder that sort by kind of work, and so are no features. */
const WORK_FOLDERS = new Set(["analysis", "analyze", "clarify", "adr", "adrs", "phr", "prompts", "history"]);

/**
 * The canonical stage that a word means, or null. A remark in brackets after the word is ignored
 * ("green (bug fix)"), and so are case, quotes and a leading `sp.` or `/sp.`.
 */
export function readStage(raw: string | null): Stage | null {
  if (raw === null || raw.length > 80) return null;
  const word = raw
    .trim()
    .toLowerCase()
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^\/?(?:sp|speckit)\./, "")
    .trim();
  return CANONICAL.get(word) ?? STAGE_ALIASES.get(word) ?? null;
}

/** Whether a folder of prompts is named for a kind of work (general, a stage) and not for a feature. */
export function isWorkFolder(folder: string): boolean {
  return readStage(folder) !== null || WORK_FOLDERS.has(folder.toLowerCase());
}
