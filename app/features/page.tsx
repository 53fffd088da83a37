import { asSomebody } from "@/app/_request/as-person";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { FeatureList } from "@/components/feature/feature-list";
import { NO_RECORDS } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import { EmptyState } from "@/components/ui/empty-state";
import { listFeatures } from "@/lib/queries/features/list-features";

export const metadata = { title: SHELL.pages.features };

/** All features: the latest worked on first, or by title. */
export default async function FeaturesPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await readParams(searchParams, ["q", "source", "sort", "after"]);
  const asked = {
    q: given.q.slice(0, 500),
    source: given.source.slice(0, 200),
    sort: oneOf(["recent", "title"], given.sort),
  };
  const view = await listFeatures(await asSomebody(), { ...asked, after: given.after.slice(0, 500) });
  return (
    <FeatureList
      view={view}
      asked={asked}
      empty={<EmptyState {...NO_RECORDS.features} command={NO_RECORDS.command} />}
    />
  );
}
