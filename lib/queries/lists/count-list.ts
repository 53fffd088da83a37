import type { Context } from "../../context";
import type { ViewList } from "../../query/lists/preset-views";
import type { RecordColumns } from "./coded-columns";
import { listPlan } from "./list-plan";
import { openMasks } from "./match-mask";

type Counted = { count: number; at: number; verdicts: string };
const kept = new WeakMap<RecordColumns, Map<string, Counted>>();
/** What the database was asked for is asked again after so long, and after every verdict: these change no column. */
const FRESH_MS = 2000;
const MOST_KEPT = 500;

const KINDS: Record<ViewList, readonly ("prompt" | "decision")[] | null> = {
  search: null,
  prompts: ["prompt"],
  decisions: ["decision"],
};

/**
 * How many records a list holds now, for the number beside a view. null when part of its query was left
 * out: a count of something else would mislead.
 */
export async function countList(
  ctx: Context,
  { list, q }: { list: ViewList; q: string },
  zoneOffset: number,
): Promise<number | null> {
  const kinds = KINDS[list];
  const plan = await listPlan(ctx, { q, kinds: kinds && [...kinds], zoneOffset });
  const diagnostics = [...plan.parsed.diagnostics, ...plan.plan.diagnostics];
  if (diagnostics.some(({ severity }) => severity === "error")) return null;
  const masks = await openMasks(ctx);
  const counts = kept.get(masks.columns) ?? new Map<string, Counted>();
  kept.set(masks.columns, counts);
  const key = JSON.stringify(plan.conjuncts);
  const known = counts.get(key);
  const isStable = plan.conjuncts.every((node) => masks.isInMemory(node));
  const now = performance.now();
  const verdicts = masks.verdictsVersion;
  const isFresh = known?.verdicts === verdicts && now - known.at < FRESH_MS;
  if (known && (isStable || isFresh)) return known.count;
  const mask = await masks.all(plan.conjuncts);
  const count = mask.count();
  if (counts.size >= MOST_KEPT) counts.clear();
  counts.set(key, { count, at: now, verdicts });
  return count;
}
