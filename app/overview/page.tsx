import { Overview } from "@/components/overview/overview";
import { SHELL } from "@/components/strings/shell-words";
import { currentContext } from "@/lib/context";
import { getConsentNumber } from "@/lib/queries/get-consent-number";
import { getOverviewCounts } from "@/lib/queries/get-overview-counts";
import { listRecords } from "@/lib/queries/list-records";
import { listSources } from "@/lib/queries/list-sources";
import { readPreferences } from "../read-preferences";

const LATEST = 12;

export const metadata = { title: SHELL.pages.overview };

/** How things stand: every number a link to what it counts. */
export default async function OverviewPage() {
  const ctx = currentContext();
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
