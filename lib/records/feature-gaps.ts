/** What is known of a feature as a whole. */
export type FeatureFacts = {
  /** Kinds of its documents, and stages of its prompts. */
  documents: readonly string[];
  stages: readonly string[];
  prompts: number;
  decisions: number;
  suggestions: number;
  taskDone: number;
  taskTotal: number;
};

/** Stages in which code is written. */
const BUILDING = ["red", "green", "refactor", "implement"];

/**
 * What a reader would expect of a feature and does not find, one sentence each. The order expected
 * is the agents' own: spec, plan, tasks, then code; nothing is expected before the step it follows.
 */
export function featureGaps(facts: FeatureFacts): string[] {
  const has = (kind: string) => facts.documents.includes(kind);
  const isBuilt = BUILDING.some((stage) => facts.stages.includes(stage));
  const gaps: string[] = [];
  if (!has("spec")) gaps.push("It has no spec.");
  if (!has("plan") && (has("tasks") || isBuilt)) gaps.push("It was taken on without a plan.");
  if (!has("tasks") && isBuilt) gaps.push("Code was written without a list of tasks.");
  if (facts.prompts === 0) gaps.push("No prompt is recorded for it.");
  if (facts.taskTotal > 0 && facts.taskDone > 0 && !isBuilt)
    gaps.push("Tasks are ticked, but no prompt records the work.");
  if (facts.taskTotal > 0 && facts.taskDone === facts.taskTotal && !facts.stages.includes("red"))
    gaps.push("All tasks are done, but no prompt records a failing test first.");
  if (facts.suggestions > 0 && facts.decisions === 0)
    gaps.push("Decisions were suggested, but none is documented.");
  return gaps;
}
