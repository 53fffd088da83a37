import type { ReactNode } from "react";
import { featureHref, listHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/records/record-view";
import { setFacet, withSource } from "@/lib/query/edit/edit-query";
import { showControls } from "@/lib/records/showing/show-controls";
import { showPath } from "@/lib/records/showing/show-path";
import { showText } from "@/lib/records/showing/show-text";
import { RECORD } from "../strings/record-words";
import { DIALECT_WORDS } from "../strings/vocabulary-words";
import { When } from "../ui/when";

const WORDS = RECORD.facts;

/** The fields of a record, some with a link to the records that share them. Absent ones are not shown. */
export function RecordFacts({ record, zone }: { record: RecordView; zone: string }) {
  const list = record.kind === "decision" ? "/decisions" : record.kind === "prompt" ? "/prompts" : "/search";
  const { feature } = record;
  return (
    <dl className="facts links">
      <Fact name={WORDS.source}>
        <a href={listHref(list, withSource("", record.source))}>{record.sourceName}</a>
      </Fact>
      <Fact name={WORDS.feature}>
        {feature ? <a href={featureHref(record.source, feature.slug)}>{feature.title}</a> : record.featureRaw}
      </Fact>
      <Fact name={WORDS.date}>
        {record.date ? <When at={record.date} zone={zone} time /> : record.dateRaw}
      </Fact>
      <Fact name={WORDS.changed}>
        <When at={record.updatedAt} zone={zone} />
      </Fact>
      <Fact name={WORDS.commit}>
        {record.lastCommit ? <LastCommit of={record.lastCommit} zone={zone} /> : null}
      </Fact>
      <Fact name={WORDS.user}>{record.user}</Fact>
      <Fact name={WORDS.authors}>{record.authors.join(", ")}</Fact>
      <Fact name={WORDS.deciders}>{record.deciders.join(", ")}</Fact>
      <Fact name={WORDS.consulted}>{record.consulted.join(", ")}</Fact>
      <Fact name={WORDS.informed}>{record.informed.join(", ")}</Fact>
      <Fact name={WORDS.model}>{record.model}</Fact>
      <Fact name={WORDS.surface}>{record.surface}</Fact>
      <Fact name={WORDS.branch}>{record.branch}</Fact>
      <Fact name={WORDS.command}>{record.command}</Fact>
      <Fact name={WORDS.labels}>
        {record.labels.length > 0 ? <Labels labels={record.labels} list={list} /> : null}
      </Fact>
      <Fact name={WORDS.id}>{record.id}</Fact>
      <Fact name={WORDS.dialect}>{record.dialect === "generic" ? null : DIALECT_WORDS[record.dialect]}</Fact>
      <Fact name={WORDS.path}>
        <code>{showPath(record.path)}</code>
      </Fact>
      <Fact name={WORDS.size}>{RECORD.bytes(record.size)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div className="contents">
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function LastCommit({ of, zone }: { of: NonNullable<RecordView["lastCommit"]>; zone: string }) {
  const short = <code title={of.commit}>{of.commit.slice(0, 7)}</code>;
  return (
    <>
      {of.forgeUrl ? (
        <a href={of.forgeUrl} rel="noreferrer nofollow">
          {short}
        </a>
      ) : (
        short
      )}
      , <When at={of.at} zone={zone} />, <span dir="auto">{showControls(of.author)}</span>
    </>
  );
}

function Labels({ labels, list }: { labels: string[]; list: string }) {
  return labels.map((label, index) => (
    <span key={label}>
      {index > 0 ? ", " : ""}
      <a href={listHref(list, setFacet("", "label", [label]))}>{showText(label)}</a>
    </span>
  ));
}
