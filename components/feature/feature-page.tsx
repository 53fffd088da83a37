import { listHref, pageHref } from "@/lib/addresses";
import type { FeatureView } from "@/lib/queries/features/feature-view";
import { setFacet, withSource } from "@/lib/query/edit/edit-query";
import { FEATURE } from "../strings/feature-words";
import { SHELL } from "../strings/shell-words";
import { Meter } from "../ui/meter";
import { When } from "../ui/when";
import { FeatureMargin } from "./feature-margin";
import { PromptTimeline } from "./prompt-timeline";

type Props = { feature: FeatureView; zone: string };

/** One feature on one page: what was planned, what was asked, what was decided, what is missing. */
export function FeaturePage({ feature, zone }: Props) {
  const promptsQuery = setFacet(withSource("", feature.source), "feature", [feature.slug]);
  return (
    <div className="page">
      <header className="record-head">
        <nav className="crumbs" aria-label={SHELL.place}>
          <a href="/features">{SHELL.pages.features}</a>
          <a href={pageHref("/features", { source: feature.source })}>{feature.sourceName}</a>
          <code>{feature.folder}</code>
        </nav>
        <h1 dir="auto">{feature.title}</h1>
        <p className="deck num">
          {feature.firstDate && feature.lastDate ? (
            <span>
              <When at={feature.firstDate} /> {FEATURE.to} <When at={feature.lastDate} />
            </span>
          ) : null}
          <span>{FEATURE.counts.prompts(feature.promptCount)}</span>
          <span>{FEATURE.counts.decisions(feature.decisionCount)}</span>
          {feature.taskTotal > 0 ? <Meter done={feature.taskDone} total={feature.taskTotal} /> : null}
        </p>
      </header>
      <div className="feature-page">
        <div className="min-w-0">
          <section className="section mt-0!">
            <h2>
              {FEATURE.prompts} <span className="num">{feature.promptCount}</span>
            </h2>
            {feature.prompts.length === 0 ? (
              <p className="text-soft">{FEATURE.noPrompts}</p>
            ) : (
              <PromptTimeline prompts={feature.prompts} zone={zone} />
            )}
            {feature.promptsMore > 0 ? (
              <p className="mt-2">
                <a className="link" href={listHref("/prompts", promptsQuery)}>
                  {FEATURE.promptsMore(feature.promptsMore)}
                </a>
              </p>
            ) : null}
          </section>
        </div>
        <FeatureMargin feature={feature} />
      </div>
    </div>
  );
}
