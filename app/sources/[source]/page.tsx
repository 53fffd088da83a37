import { asSomebody } from "@/app/_request/as-person";
import { readParams, type SearchParams, segmentText } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { Missing } from "@/app/missing";
import {
  removeSourceAction,
  renameSourceAction,
  repointSourceAction,
  syncSourceAction,
} from "@/app/sources/actions";
import { SkippedFiles } from "@/components/source/skipped-files";
import { SourceCard } from "@/components/source/source-card";
import { SourceForms } from "@/components/source/source-forms";
import { SHELL } from "@/components/strings/shell-words";
import { pageHref, sourceHref } from "@/lib/addresses";
import { listSkipped } from "@/lib/queries/sources/list-skipped";
import { listSources } from "@/lib/queries/sources/list-sources";
import { isRefusal } from "@/lib/refusal";

type Props = { params: Promise<{ source: string }>; searchParams: SearchParams };

export const metadata = { title: SHELL.pages.sources };

/** One source: how it is, what can be changed about it, what a sync passed over. */
export default async function SourcePage({ params, searchParams }: Props) {
  const slug = segmentText((await params).source).slice(0, 200);
  const { after } = await readParams(searchParams, ["after"]);
  const ctx = await asSomebody();
  const [sources, skipped, { zone }] = await Promise.all([
    listSources(ctx),
    listSkipped(ctx, { source: slug, after }),
    readPreferences(),
  ]);
  const source = sources.find((one) => one.slug === slug);
  if (!source || isRefusal(skipped)) return <Missing />;
  const next =
    skipped.next === null ? null : `${pageHref(sourceHref(slug), { after: skipped.next })}#skipped`;
  return (
    <div className="page max-w-[60rem]">
      <nav className="crumbs" aria-label={SHELL.place}>
        <a href="/sources">{SHELL.pages.sources}</a>
      </nav>
      <h1 className="mb-4">{source.name}</h1>
      <ul>
        <SourceCard source={source} zone={zone} sync={syncSourceAction} own />
      </ul>
      <section className="section">
        <SourceForms
          source={source}
          actions={{ rename: renameSourceAction, repoint: repointSourceAction, remove: removeSourceAction }}
        />
      </section>
      <SkippedFiles files={skipped.files} total={skipped.total} next={next} />
    </div>
  );
}
