import type { LinkRel } from "../record";
import type { RecordSummary } from "../record-summary";
import type { SourceIndex } from "./source-index";

/** A link that exists because two records belong to one feature. */
export type FeatureLink = { from: string; to: string; rel: LinkRel; feature: string };

/** At most this many decisions and documents of a feature are linked from each of its prompts. */
const MOST = 8;

/**
 * Tie the prompts and decisions of a feature to its spec, plan, tasks and decisions. A feature's
 * prompts are not tied to each other: they are listed on its page. Linear in the records.
 */
export function findFeatureLinks(records: readonly RecordSummary[], index: SourceIndex): FeatureLink[] {
  const targets = new Map<string, { record: RecordSummary; rel: LinkRel }[]>();
  for (const record of records) {
    const feature = index.featureOf.get(record.path);
    const rel = relOf(record);
    if (!feature || !rel) continue;
    const list = targets.get(feature);
    if (!list) targets.set(feature, [{ record, rel }]);
    else if (list.length < MOST) list.push({ record, rel });
  }
  const found: FeatureLink[] = [];
  for (const record of records) {
    if (record.kind !== "prompt" && record.kind !== "decision") continue;
    const feature = index.featureOf.get(record.path);
    for (const target of (feature && targets.get(feature)) || []) {
      if (target.record === record || (record.kind === "decision" && target.rel === "adr")) continue;
      found.push({ from: record.path, to: target.record.path, rel: target.rel, feature: feature ?? "" });
    }
  }
  return found;
}

function relOf(record: RecordSummary): LinkRel | null {
  if (record.kind === "decision") return "adr";
  if (record.kind !== "document") return null;
  const { documentKind } = record;
  return documentKind === "spec" || documentKind === "plan" || documentKind === "tasks" ? documentKind : null;
}
