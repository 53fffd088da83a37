import { FirstRun } from "@/components/overview/first-run";
import { Overview } from "@/components/overview/overview";
import { currentContext } from "@/lib/context";
import { getOverviewCounts } from "@/lib/queries/get-overview-counts";
import { listRecords } from "@/lib/queries/list-records";
import { listSources } from "@/lib/queries/list-sources";
import { readPreferences } from "./read-preferences";
import { addSourceAction } from "./sources/actions";

const LATEST = 12;

/** How things stand; before there is a source, what Docket is and the next step. */
export default async function HomePage() {
  const ctx = currentContext();
  const [counts, sources, { zone }] = await Promise.all([
    getOverviewCounts(ctx),
    listSources(ctx),
    readPreferences(),
  ]);
  if (sources.length === 0) return <FirstRun add={addSourceAction} />;
  const latest = await listRecords(ctx, { kinds: ["prompt", "decision"], limit: LATEST });
  return (
    <Overview counts={counts} latest={latest.records} sources={sources} ready={ctx.ready()} zone={zone} />
  );
}
