import type { ReactNode } from "react";
import { recordHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/records/record-view";
import type { RelatedView } from "@/lib/queries/records/related-records";
import type { OutlineItem } from "@/lib/render/rendered";
import { RECORD } from "../strings/record-words";
import { Outline } from "./outline";
import { RecordFacts } from "./record-facts";
import { RecordLinks } from "./record-links";
import { RelatedRecords } from "./related-records";

type Props = {
  record: RecordView;
  outline: OutlineItem[];
  related: RelatedView["related"];
  zone: string;
  /** Of a decision: where it stands with people's consent. */
  consent?: ReactNode;
};

/** What is known about the record, beside it: problems first, then where it leads, then its fields. */
export function RecordMargin({ record, outline, related, zone, consent }: Props) {
  const lineHref = (line: number | null) =>
    recordHref(record.source, record.path, "source", line ?? undefined);
  return (
    <aside className="margin" aria-label={RECORD.margin}>
      {consent}
      {record.problems.length > 0 ? (
        <section>
          <h2>{RECORD.problems}</h2>
          <ul>
            {record.problems.map((problem) => (
              <li key={`${problem.rule}-${problem.line}-${problem.message}`} className="margin-link">
                <a href={lineHref(problem.line)} className="mark mark-lines" data-severity={problem.severity}>
                  {problem.message}
                </a>
                <small>
                  {problem.line ? `${RECORD.lineOf(problem.line)} · ` : ""}
                  {problem.rule}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {record.suggestions.length > 0 ? (
        <section>
          <h2>{RECORD.suggestions}</h2>
          <ul>
            {record.suggestions.map((suggestion) => (
              <li key={`${suggestion.line}-${suggestion.brief}`} className="margin-link">
                <a href={lineHref(suggestion.line)} className="mark mark-lines" data-kind="suggestion">
                  {suggestion.title ?? suggestion.brief}
                </a>
                <small>{RECORD.lineOf(suggestion.line)}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Outline items={outline} />
      <RecordLinks title={RECORD.linksOut} links={record.linksOut} direction="out" />
      <RecordLinks title={RECORD.linksIn} links={record.linksIn} direction="in" />
      <RelatedRecords related={related} />
      <section>
        <h2>{RECORD.fields}</h2>
        <RecordFacts record={record} zone={zone} />
      </section>
      <Paths title={RECORD.files} paths={record.files} />
      <Paths title={RECORD.tests} paths={record.tests} />
    </aside>
  );
}

function Paths({ title, paths }: { title: string; paths: string[] }) {
  if (paths.length === 0) return null;
  return (
    <section>
      <details open={paths.length <= 8}>
        <summary>
          <h2 className="inline">
            {title} <span className="num">{paths.length}</span>
          </h2>
        </summary>
        <ul className="path-list">
          {paths.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
