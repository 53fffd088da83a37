import { pageHref, recordHref } from "@/lib/addresses";
import type { ProblemsView } from "@/lib/queries/sources/list-problems";
import { SEVERITIES, type Severity } from "@/lib/records/vocabulary";
import { NO_RECORDS, PROBLEMS } from "../strings/page-words";
import { RECORD } from "../strings/record-words";
import { SEVERITY_WORDS } from "../strings/vocabulary-words";
import { Command } from "../ui/command";
import { EmptyState } from "../ui/empty-state";
import { SeverityMark } from "../ui/mark";
import { NextPage } from "../ui/next-page";

export type Asked = { rule: string; severity: "" | Severity; source: string };
type Props = { view: ProblemsView; asked: Asked };
type Problem = ProblemsView["problems"][number];

/** What could not be read honestly: rules with counts beside the occurrences. */
export function ProblemList({ view, asked }: Props) {
  const isFiltered = asked.rule !== "" || asked.severity !== "" || asked.source !== "";
  return (
    <div className="page">
      <header className="page-head">
        <h1>{PROBLEMS.title}</h1>
        <p>{PROBLEMS.about}</p>
      </header>
      {view.total === 0 && !isFiltered ? (
        <EmptyState {...NO_RECORDS.problems} />
      ) : (
        <div className="list-page">
          <div>
            <div className="list-line mt-0!">
              <SeverityTabs asked={asked} />
              <button type="button" className="button only-small ms-auto" popoverTarget="facets">
                {PROBLEMS.rules}
              </button>
            </div>
            <ol className="rows">
              {view.problems.map((problem) => {
                const { record, rule, line, message } = problem;
                const key = `${record.source}/${record.path}-${rule}-${line}-${message}`;
                return <ProblemLine key={key} problem={problem} />;
              })}
            </ol>
            <NextPage href={view.next === null ? null : hrefOf(asked, view.next)} />
            <p className="mt-6 mb-2 text-soft">{PROBLEMS.fix}</p>
            <Command text={PROBLEMS.command} />
          </div>
          <RuleFacet rules={view.rules} asked={asked} />
        </div>
      )}
    </div>
  );
}

function ProblemLine({ problem: { record, severity, line, message } }: { problem: Problem }) {
  return (
    <li className="row problem-row">
      <SeverityMark severity={severity} />
      <a
        className="row-title"
        href={recordHref(record.source, record.path, "source", line ?? undefined)}
        dir="auto"
      >
        {message}
      </a>
      <span className="row-more">
        <a href={recordHref(record.source, record.path)} dir="auto">
          {record.title}
        </a>
        {line ? <span>{`, ${RECORD.lineOf(line)}`}</span> : null}
      </span>
    </li>
  );
}

function RuleFacet({ rules, asked }: { rules: ProblemsView["rules"]; asked: Asked }) {
  return (
    <aside id="facets" className="facets" popover="auto" aria-label={PROBLEMS.rules}>
      <section>
        <h2 className="eyebrow mb-1">{PROBLEMS.rules}</h2>
        <a
          className="facet-value"
          href={hrefOf({ ...asked, rule: "" })}
          data-state={asked.rule === "" ? "on" : "off"}
        >
          <span>{PROBLEMS.allRules}</span>
        </a>
        {rules.map(({ rule, severity, count }) => (
          <a
            key={`${rule}-${severity}`}
            className="facet-value"
            href={hrefOf({ ...asked, rule })}
            data-state={asked.rule === rule ? "on" : "off"}
          >
            <span>{rule}</span>
            <span className="num">{count.toLocaleString("en")}</span>
          </a>
        ))}
      </section>
    </aside>
  );
}

function SeverityTabs({ asked }: { asked: Asked }) {
  return (
    <nav className="flex gap-1" aria-label={PROBLEMS.severities}>
      {(["", ...SEVERITIES] as const).map((severity) => (
        <a
          key={severity}
          className="sort"
          href={hrefOf({ ...asked, severity })}
          aria-current={severity === asked.severity ? "true" : undefined}
        >
          {severity === "" ? PROBLEMS.all : SEVERITY_WORDS[severity].many}
        </a>
      ))}
    </nav>
  );
}

function hrefOf(asked: Asked, after = ""): string {
  return pageHref("/problems", { ...asked, after });
}
