import { listHref, pageHref, recordHref } from "@/lib/addresses";
import type { FeatureView } from "@/lib/queries/features/feature-view";
import { setFacet, withSource } from "@/lib/query/edit-query";
import { DOCUMENT_KINDS } from "@/lib/records/vocabulary";
import { FEATURE } from "../strings/feature-words";
import { SHELL } from "../strings/shell-words";
import { KindMark, StatusMark } from "../ui/mark";
import { Meter } from "../ui/meter";
import { When } from "../ui/when";
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
        <aside className="margin">
          {feature.gaps.length > 0 ? (
            <section>
              <h2>{FEATURE.gaps}</h2>
              <ul className="grid gap-1">
                {feature.gaps.map((gap) => (
                  <li key={gap} className="mark mark-lines" data-severity="warning">
                    {gap}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section>
            <h2>{FEATURE.documents}</h2>
            {feature.documents.length === 0 ? <p>{FEATURE.noDocuments}</p> : null}
            <ul>
              {byOrder(feature.documents).map((record) => (
                <li key={record.path} className="margin-link">
                  <a href={recordHref(record.source, record.path)} dir="auto">
                    <KindMark kind={record.kind} document={record.documentKind} /> <span>{record.title}</span>
                  </a>
                  {record.taskTotal ? (
                    <small>
                      <Meter done={record.taskDone ?? 0} total={record.taskTotal} />
                    </small>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{FEATURE.decisions}</h2>
            {feature.decisions.length === 0 ? <p>{FEATURE.noDecisions}</p> : null}
            <ul>
              {feature.decisions.map((record) => (
                <li key={record.path} className="margin-link">
                  <a href={recordHref(record.source, record.path)} dir="auto">
                    {record.title}
                  </a>
                  <small>
                    <StatusMark status={record.status ?? "none"} raw={record.statusRaw} />
                  </small>
                </li>
              ))}
            </ul>
          </section>
          {feature.suggestions.length > 0 ? (
            <section>
              <h2>{FEATURE.suggestions}</h2>
              <ul>
                {feature.suggestions.map((one) => (
                  <li key={`${one.record.path}-${one.line}-${one.brief}`} className="margin-link">
                    <a
                      href={recordHref(one.record.source, one.record.path, "source", one.line)}
                      className="mark mark-lines"
                      data-kind="suggestion"
                    >
                      {one.title ?? one.brief}
                    </a>
                    <small dir="auto">{one.record.title}</small>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

/** Spec, plan, tasks, then the rest: the order in which they are written. */
function byOrder(documents: FeatureView["documents"]): FeatureView["documents"] {
  const place = (record: FeatureView["documents"][number]) =>
    DOCUMENT_KINDS.indexOf(record.documentKind ?? "other");
  return documents.toSorted((a, b) => place(a) - place(b));
}
