import { asSomebody } from "@/app/_request/as-person";
import { readPreferences } from "@/app/_request/read-preferences";
import { Overview } from "@/components/overview/overview";
import { SHELL } from "@/components/strings/shell-words";
import { getConsentNumber } from "@/lib/queries/decisions/get-consent-number";
import { listRecords } from "@/lib/queries/lists/list-records";
import { getOverviewCounts } from "@/lib/queries/sources/get-overview-counts";
import { listSources } from "@/lib/queries/sources/list-sources";

const LATEST = 12;

export const metadata = { title: SHELL.pages.overview };

/** How things stand: every number a link to what it counts. */
export default async function OverviewPage() {
  const ctx = await asSomebody();
  const [counts, sources, consent, latest, { zone }] = await Promise.all([
    getOverviewCounts(ctx),
    listSources(ctx),
    getConsentNumber(ctx),
    listRecords(ctx, { kinds: ["prompt", "decision"], limit: LATEST }),
    readPreferences(),
  ]);
  return (
    <Overview
      counts={counts}
      consent={consent}
      latest={latest.records}
      sources={sources}
      ready={ctx.ready()}
      zone={zone}
    />
  );
}
