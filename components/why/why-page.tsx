import { decisionMapHref, featureHref, listHref, recordHref, whyHref } from "@/lib/addresses";
import type { WhyView } from "@/lib/queries/why/why-view";
import { withSource } from "@/lib/query/edit/edit-query";
import { SHELL } from "../strings/shell-words";
import { relWord } from "../strings/vocabulary-words";
import { WHY } from "../strings/why-words";
import { RecordSign } from "./record-sign";
import { WhyColumns } from "./why-columns";
import { WhyTable } from "./why-table";

type Props = { view: WhyView; zone: string };

/** The trail of one record: what led to it and what came of it, as columns and as a table. */
export function WhyPage({ view, zone }: Props) {
  const { source, start, feature } = view;
  return (
    <div className="page why-page">
      <header className="record-head">
        <nav className="crumbs" aria-label={SHELL.place}>
          <a href={listHref("/search", withSource("", source))}>{view.sourceName}</a>
          {feature ? <a href={featureHref(source, feature.slug)}>{feature.title}</a> : null}
          <a href={recordHref(source, start.path)} dir="auto">
            {start.title}
          </a>
        </nav>
        <h1 dir="auto">
          <span className="why-lead">{WHY.title}</span> {start.title}
        </h1>
        <p className="deck">
          <RecordSign record={start} chip />
          <span>{WHY.about}</span>
        </p>
        {view.relations.length > 0 ? (
          <ul className="why-relations">
            {view.relations.map(({ rel, record, evidence }) => (
              <li key={`${rel}-${record.path}`}>
                {relWord(rel, "out")}{" "}
                <a className="link" href={whyHref(source, record.path)} dir="auto">
                  {record.title}
                </a>{" "}
                <span className="text-faint">{evidence.join("; ")}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      <div className="tabs">
        <nav className="flex" aria-label={WHY.views}>
          <a className="tab" href={recordHref(source, start.path)}>
            {WHY.read}
          </a>
          <a className="tab" href={whyHref(source, start.path)} aria-current="page">
            {WHY.title}
          </a>
          {start.kind === "decision" ? (
            <a className="tab" href={decisionMapHref(source)}>
              {WHY.map}
            </a>
          ) : null}
        </nav>
      </div>
      <WhyColumns view={view} zone={zone} />
      <section className="section">
        <h2>
          {WHY.table} <span className="num">{view.steps.length}</span>
        </h2>
        {view.steps.length === 0 ? <p className="text-soft">{WHY.noArrows}</p> : <WhyTable view={view} />}
      </section>
    </div>
  );
}
