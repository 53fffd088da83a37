import type { ReactNode } from "react";
import { featureHref, pageHref } from "@/lib/addresses";
import type { FeatureRow } from "@/lib/queries/features/feature-view";
import { FEATURE } from "../strings/feature-words";
import { LIST } from "../strings/list-words";
import { EmptyState } from "../ui/empty-state";
import { Meter } from "../ui/meter";
import { NextPage } from "../ui/next-page";
import { staticHtml } from "../ui/static-html";
import { When } from "../ui/when";

type Asked = { q: string; source: string; sort: "recent" | "title" };
type Props = {
  view: {
    features: FeatureRow[];
    total: number;
    next: string | null;
    sources: { slug: string; name: string; count: number }[];
  };
  asked: Asked;
  empty: ReactNode;
};

/** Features with what belongs to each. Filter and order are a plain form and links. */
export function FeatureList({ view, asked, empty }: Props) {
  if (view.total === 0 && asked.q === "" && asked.source === "") {
    return (
      <div className="page">
        <h1>{FEATURE.title}</h1>
        {empty}
      </div>
    );
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1>{FEATURE.title}</h1>
        <p className="num">{FEATURE.counts.features(view.total)}</p>
      </header>
      <FeatureFilter sources={view.sources} asked={asked} />
      <div className="list-line">
        <p>{FEATURE.about}</p>
        <nav className="sorts" aria-label={LIST.sortBy}>
          {(["recent", "title"] as const).map((sort) => (
            <a
              key={sort}
              className="sort"
              href={hrefOf({ ...asked, sort })}
              aria-current={sort === asked.sort ? "true" : undefined}
            >
              {FEATURE.sorts[sort]}
            </a>
          ))}
        </nav>
      </div>
      {view.features.length === 0 ? (
        <EmptyState title={FEATURE.noneMatch} sentence={FEATURE.noneMatchNext} />
      ) : (
        <ol className="rows">
          {view.features.map((feature) => (
            <FeatureLine key={`${feature.source}/${feature.slug}`} feature={feature} />
          ))}
        </ol>
      )}
      <NextPage href={view.next === null ? null : hrefOf(asked, view.next)} />
    </div>
  );
}

function FeatureFilter({ sources, asked }: { sources: Props["view"]["sources"]; asked: Asked }) {
  return (
    <search>
      <form className="query-bar flex-wrap" action="/features" method="get">
        <input
          className="field min-w-0 flex-1 basis-48 font-sans! text-base!"
          type="search"
          name="q"
          key={asked.q}
          defaultValue={asked.q}
          placeholder={FEATURE.filter}
          aria-label={FEATURE.filter}
          data-query
          maxLength={500}
        />
        <select
          className="field w-auto!"
          name="source"
          defaultValue={asked.source}
          aria-label={FEATURE.source}
        >
          <option value="">{FEATURE.allSources}</option>
          {sources.map((source) => (
            <option key={source.slug} value={source.slug}>
              {`${source.name} (${source.count})`}
            </option>
          ))}
        </select>
        {asked.sort === "title" ? <input type="hidden" name="sort" value="title" /> : null}
        <button type="submit" className="button">
          {FEATURE.apply}
        </button>
      </form>
    </search>
  );
}

function FeatureLine({ feature }: { feature: FeatureRow }) {
  const cells = (
    <>
      <span className="row-no">{feature.number}</span>
      <a className="row-title" href={featureHref(feature.source, feature.slug)} dir="auto">
        {feature.title}
      </a>
      <span className="row-more">{feature.sourceName}</span>
      <span className="feature-counts num">
        <span>{feature.promptCount > 0 ? FEATURE.counts.prompts(feature.promptCount) : null}</span>
        <span>{feature.decisionCount > 0 ? FEATURE.counts.decisions(feature.decisionCount) : null}</span>
        {feature.taskTotal > 0 ? <Meter done={feature.taskDone} total={feature.taskTotal} /> : null}
      </span>
      {feature.lastDate ? <When className="row-date" at={feature.lastDate} /> : <span className="row-date" />}
    </>
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes every text and attribute
    <li className="row feature-row" dangerouslySetInnerHTML={{ __html: staticHtml(cells) }} />
  );
}

function hrefOf({ q, source, sort }: Asked, after = ""): string {
  return pageHref("/features", { q, source, sort: sort === "recent" ? "" : sort, after });
}
