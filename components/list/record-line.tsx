import { featureHref, recordHref } from "@/lib/addresses";
import type { ListView } from "@/lib/queries/lists/list-view";
import { type ListColumn, USUAL_COLUMNS } from "@/lib/query/lists/list-look";
import type { Trust } from "@/lib/reviews/trust";
import { LIST, PART_WORDS } from "../strings/list-words";
import { TrustMark } from "../trust/trust-mark";
import { KindMark, StageMark, StatusMark } from "../ui/mark";
import { RecordDate } from "../ui/record-date";
import { staticHtml } from "../ui/static-html";
import { MarkedText } from "./marked-text";

type Line = ListView["records"][number];
type Props = {
  record: Line;
  mixed: boolean;
  zone: string;
  /** What the record's address carries of this list, so that its neighbours are the list's. */
  origin?: string;
  isPeeked?: boolean;
  columns?: readonly ListColumn[];
};

/**
 * One row. Drawing rows is what a list costs, so it has few elements, no script of its own, and to React
 * it is one text: redrawn when it changed, and left as it is when only the peek moved.
 */
export function RecordLine({
  record,
  mixed,
  zone,
  origin = "",
  isPeeked = false,
  columns = USUAL_COLUMNS,
}: Props) {
  const { snippet } = record;
  const inTitle = snippet?.part === "title" && snippet.text === record.title;
  const cells = (
    <>
      {columns.includes("number") ? (
        <span className="row-no">
          {mixed ? <span className="mark mark-bare" data-kind={record.kind} /> : null}
          {record.number}
        </span>
      ) : null}
      <a className="row-title" href={recordHref(record.source, record.path) + origin} dir="auto">
        {inTitle ? <MarkedText text={record.title} marks={snippet.marks} /> : record.title}
      </a>
      <span className="row-more">
        <Flags record={record} />
        {columns.includes("feature") ? <Feature record={record} /> : null}
      </span>
      {columns.includes("source") ? <span className="row-extra">{record.sourceName}</span> : null}
      {columns.includes("person") ? <span className="row-extra">{record.user}</span> : null}
      {columns.includes("model") ? <span className="row-extra">{record.model}</span> : null}
      {columns.includes("words") ? (
        <span className="row-extra num text-end">{record.words.toLocaleString("en")}</span>
      ) : null}
      {columns.includes("mark") ? <RowMark record={record} /> : null}
      {columns.includes("date") ? <RecordDate className="row-date" record={record} zone={zone} /> : null}
      {snippet && !inTitle ? (
        <p className="row-snippet" dir="auto">
          <b className="eyebrow">{PART_WORDS[snippet.part] ?? snippet.part}</b>{" "}
          <MarkedText text={snippet.text} marks={snippet.marks} />
        </p>
      ) : null}
    </>
  );
  return (
    <li
      className={`row${record.goneAt ? " row-gone" : ""}${isPeeked ? " row-peeked" : ""}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes every text and attribute
      dangerouslySetInnerHTML={{ __html: staticHtml(cells) }}
    />
  );
}

/** Its feature; a record without one is placed by its source. */
function Feature({ record }: { record: Line }) {
  if (!record.feature) return record.sourceName;
  return <a href={featureHref(record.source, record.feature.slug)}>{record.feature.title}</a>;
}
/** In a row only what asks for a look: consent that is missing, or over another text; and consent that is there. */
const SHOWN: ReadonlySet<Trust> = new Set([
  "consented",
  "by-override",
  "per-commit",
  "unconsented",
  "changed",
]);

function RowMark({ record }: { record: Line }) {
  if (record.kind === "decision")
    return (
      <span className="row-marks">
        <StatusMark status={record.status ?? "none"} raw={record.statusRaw} />
        {record.trust && SHOWN.has(record.trust) ? <TrustMark trust={record.trust} bare /> : null}
      </span>
    );
  if (record.kind === "prompt") return <StageMark stage={record.stage} raw={record.stageRaw} />;
  return <KindMark kind={record.kind} document={record.documentKind} />;
}

function Flags({ record }: { record: Line }) {
  const { problemCount, errorCount, suggestionCount, goneAt } = record;
  if (problemCount === 0 && suggestionCount === 0 && !goneAt) return null;
  return (
    <span className="row-flags">
      {goneAt ? LIST.gone : null}
      {suggestionCount > 0 ? (
        <span className="mark" data-kind="suggestion" title={LIST.suggestions(suggestionCount)}>
          {suggestionCount}
        </span>
      ) : null}
      {problemCount > 0 ? (
        <span
          className="mark"
          data-severity={errorCount > 0 ? "error" : "warning"}
          title={LIST.problems(problemCount)}
        >
          {problemCount}
        </span>
      ) : null}
    </span>
  );
}
