import type { ConsentNumber } from "@/lib/queries/decisions/get-consent-number";
import type { ListView } from "@/lib/queries/lists/list-view";
import type { OverviewCounts } from "@/lib/queries/sources/get-overview-counts";
import type { SourceView } from "@/lib/queries/sources/source-view";
import { listOrigin } from "@/lib/query/lists/record-lists";
import { nounOf } from "@/lib/records/counted";
import { RecordLine } from "../list/record-line";
import { SyncProgress } from "../source/sync-progress";
import { OVERVIEW } from "../strings/page-words";
import { TRUST } from "../strings/trust-words";

/** What came last is a list, too: the records opened from here lead on in it. */
const LATEST = listOrigin("search", "kind:(prompt OR decision) sort:date");

type Props = {
  counts: OverviewCounts;
  consent: ConsentNumber;
  latest: ListView["records"];
  sources: SourceView[];
  ready: boolean;
  zone: string;
};

/** How things stand, every number a link to what it counts; then what came last. */
export function Overview({ counts, consent, latest, sources, ready, zone }: Props) {
  const figures = [
    ["prompts", "/prompts"],
    ["decisions", "/decisions"],
    ["features", "/features"],
    ["suggestions", "/suggestions"],
    ["problems", "/problems"],
  ] as const;
  const syncing = sources.filter((source) => source.progress);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{OVERVIEW.title}</h1>
      </header>
      {ready ? null : <p className="note mb-4">{OVERVIEW.stillComing}</p>}
      {syncing.map((source) => (
        <section key={source.id} className="panel mb-4" aria-label={source.name}>
          <h2>{source.name}</h2>
          <SyncProgress progress={source.progress} />
        </section>
      ))}
      <ul className="card-grid">
        {figures.map(([name, href]) => (
          <li key={name}>
            <a className="figure-link" href={href}>
              <b>{counts[name].toLocaleString("en")}</b>
              <span>{nounOf(counts[name], OVERVIEW.figures[name])}</span>
            </a>
          </li>
        ))}
      </ul>
      {consent.accepted > 0 ? (
        <p
          className="note mt-4 flex flex-wrap items-baseline gap-3"
          data-tone={consent.without > 0 ? "warning" : "done"}
        >
          <span className="mark mark-lines" data-trust={consent.without > 0 ? "unconsented" : "consented"}>
            {TRUST.number(consent)}
          </span>
          {consent.without > consent.underReview ? (
            <a className="link" href="/inbox?queue=unconsented">
              {TRUST.ratify}
            </a>
          ) : null}
        </p>
      ) : null}
      <section className="section">
        <h2>
          {OVERVIEW.latest}
          <a className="link ms-auto font-sans text-sm font-normal whitespace-nowrap" href="/search">
            {OVERVIEW.allRecords}
          </a>
        </h2>
        <ol className="rows rows-mixed">
          {latest.map((record) => (
            <RecordLine
              key={`${record.source}/${record.path}`}
              record={record}
              mixed
              zone={zone}
              origin={LATEST}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
