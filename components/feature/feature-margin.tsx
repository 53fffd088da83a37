import { recordHref } from "@/lib/addresses";
import type { FeatureView } from "@/lib/queries/features/feature-view";
import { DOCUMENT_KINDS } from "@/lib/records/vocabulary";
import { FEATURE } from "../strings/feature-words";
import { KindMark, StatusMark } from "../ui/mark";
import { Meter } from "../ui/meter";

/** What stands beside a feature's prompts: what is missing, its documents, its decisions, what agents suggested. */
export function FeatureMargin({ feature }: { feature: FeatureView }) {
  const { gaps, documents, decisions, suggestions } = feature;
  return (
    <aside className="margin">
      {gaps.length > 0 ? (
        <section>
          <h2>{FEATURE.gaps}</h2>
          <ul className="grid gap-1">
            {gaps.map((gap) => (
              <li key={gap} className="mark mark-lines" data-severity="warning">
                {gap}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{FEATURE.documents}</h2>
        {documents.length === 0 ? <p>{FEATURE.noDocuments}</p> : null}
        <ul>
          {byOrder(documents).map((record) => (
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
        {decisions.length === 0 ? <p>{FEATURE.noDecisions}</p> : null}
        <ul>
          {decisions.map((record) => (
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
      {suggestions.length > 0 ? (
        <section>
          <h2>{FEATURE.suggestions}</h2>
          <ul>
            {suggestions.map(({ record, line, brief, title }) => (
              <li key={`${record.path}-${line}-${brief}`} className="margin-link">
                <a
                  href={recordHref(record.source, record.path, "source", line)}
                  className="mark mark-lines"
                  data-kind="suggestion"
                >
                  {title ?? brief}
                </a>
                <small dir="auto">{record.title}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}

/** Spec, plan, tasks, then the rest: the order in which they are written. */
function byOrder(documents: FeatureView["documents"]): FeatureView["documents"] {
  const place = (record: FeatureView["documents"][number]) =>
    DOCUMENT_KINDS.indexOf(record.documentKind ?? "other");
  return documents.toSorted((a, b) => place(a) - place(b));
}
