import { featureHref, listHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/records/record-view";
import { withSource } from "@/lib/query/edit/edit-query";
import { RECORD } from "../strings/record-words";
import { SHELL } from "../strings/shell-words";
import { KIND_WORDS } from "../strings/vocabulary-words";
import { TrustMark } from "../trust/trust-mark";
import { KindMark, StageMark, StatusMark } from "../ui/mark";
import { RecordDate } from "../ui/record-date";

type Props = { record: RecordView; zone: string };
const LISTS = {
  prompt: "/prompts",
  decision: "/decisions",
  document: "/search",
  minutes: "/search",
} as const;

/** Where the record stands, its title, and the few facts one reads it by. */
export function RecordHead({ record, zone }: Props) {
  const { kind, feature, source } = record;
  return (
    <header className="record-head">
      <nav className="crumbs" aria-label={SHELL.place}>
        <a href={listHref(LISTS[kind], kind === "prompt" || kind === "decision" ? "" : `kind:${kind}`)}>
          {KIND_WORDS[kind].many}
        </a>
        <a href={listHref(LISTS[kind], withSource("", source))}>{record.sourceName}</a>
        {feature ? <a href={featureHref(source, feature.slug)}>{feature.title}</a> : null}
        {record.number ? <span className="num">{RECORD.number(record.number)}</span> : null}
      </nav>
      <h1 dir="auto">{record.title}</h1>
      <p className="deck">
        {kind === "decision" ? (
          <StatusMark status={record.status ?? "none"} raw={record.statusRaw} chip />
        ) : null}
        {record.trust ? <TrustMark trust={record.trust} chip /> : null}
        {kind === "prompt" ? <StageMark stage={record.stage} raw={record.stageRaw} chip /> : null}
        {kind === "document" ? <KindMark kind={kind} document={record.documentKind} chip /> : null}
        <RecordDate record={record} zone={zone} time />
        {record.user ? <span dir="auto">{record.user}</span> : null}
        {record.model ? <span>{record.model}</span> : null}
        <span className="num">{RECORD.words(record.words)}</span>
        {record.taskTotal ? (
          <span className="num">{RECORD.tasks(record.taskDone ?? 0, record.taskTotal)}</span>
        ) : null}
      </p>
    </header>
  );
}
