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
              {view.problems.map((problem) => (
                <li
                  key={`${problem.record.source}/${problem.record.path}-${problem.rule}-${problem.line}-${problem.message}`}
                  className="row problem-row"
                >
                  <SeverityMark severity={problem.severity} />
                  <a
                    className="row-title"
                    href={recordHref(
                      problem.record.source,
                      problem.record.path,
                      "source",
                      problem.line ?? undefined,
                    )}
                    dir="auto"
                  >
                    {problem.message}
                  </a>
                  <span className="row-more">
                    <a href={recordHref(problem.record.source, problem.record.path)} dir="auto">
                      {problem.record.title}
                    </a>
                    {problem.line ? `, ${RECORD.lineOf(problem.line)}` : ""}
                  </span>
                </li>
              ))}
            </ol>
            <NextPage href={view.next === null ? null : hrefOf(asked, view.next)} />
            <p className="mt-6 mb-2 text-soft">{PROBLEMS.fix}</p>
            <Command text={PROBLEMS.command} />
          </div>
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
              {view.rules.map((rule) => (
                <a
                  key={`${rule.rule}-${rule.severity}`}
                  className="facet-value"
                  href={hrefOf({ ...asked, rule: rule.rule })}
                  data-state={asked.rule === rule.rule ? "on" : "off"}
                >
                  <span>{rule.rule}</span>
                  <span className="num">{rule.count.toLocaleString("en")}</span>
                </a>
              ))}
            </section>
          </aside>
        </div>
      )}
    </div>
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
