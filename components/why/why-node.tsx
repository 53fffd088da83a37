import type { CSSProperties } from "react";
import { recordHref, whyHref } from "@/lib/addresses";
import type { WhyNodeView, WhyView } from "@/lib/queries/why/why-view";
import { CARD_STATE_WORDS, VERDICT_WORDS, WHY } from "../strings/why-words";
import { When } from "../ui/when";
import { RecordSign } from "./record-sign";
import { shortName } from "./short-name";
import { WhyReasons } from "./why-reasons";

type Props = { node: WhyNodeView; view: WhyView; zone: string };

/** One thing of a trail, with what its arrows rest on. */
export function WhyNode({ node, view, zone }: Props) {
  const isStart = node.side === "start";
  const style = { "--why-row": node.row, "--why-span": node.span } as CSSProperties;
  return (
    <li id={anchor(node.id)} className="why-node" data-start={isStart || undefined} style={style}>
      <div className="why-thing">
        <Thing node={node} view={view} zone={zone} />
        {isStart ? <p className="why-here">{WHY.here}</p> : null}
      </div>
      {isStart ? null : <WhyReasons node={node} view={view} />}
    </li>
  );
}

/** What the page calls a thing in an address of its own. */
export function anchor(id: string): string {
  return `at-${encodeURIComponent(id)}`;
}

function Thing({ node, view, zone }: Props) {
  if (node.type === "record") return <RecordThing {...{ node, view, zone }} />;
  if (node.type === "suggestion") return <SuggestionThing node={node} />;
  if (node.type === "verdict") return <VerdictThing {...{ node, zone }} />;
  return <CommitThing {...{ node, zone }} />;
}

type Node<Type> = Extract<WhyNodeView, { type: Type }>;

function RecordThing({ node, view, zone }: Omit<Props, "node"> & { node: Node<"record"> }) {
  const { record } = node;
  return (
    <>
      <p className="why-name" dir="auto">
        {record.number ? <span className="why-number num">{record.number}</span> : null}{" "}
        <a href={recordHref(view.source, record.path)}>{record.title}</a>
      </p>
      <p className="why-facts">
        <RecordSign record={record} />
        {record.date ? <When at={record.date} zone={zone} /> : null}
        {node.side === "start" ? null : (
          <a className="link" href={whyHref(view.source, record.path)}>
            {WHY.trailOf}
            <span className="sr-only">: {shortName(node)}</span>
          </a>
        )}
      </p>
    </>
  );
}

function SuggestionThing({ node: { card, timesSaid } }: { node: Node<"suggestion"> }) {
  return (
    <>
      <p className="why-name" dir="auto">
        {card.brief}
      </p>
      <p className="why-facts">
        <span className="mark" data-kind="suggestion">
          {CARD_STATE_WORDS[card.state]}
        </span>
        <span>{WHY.said(timesSaid)}</span>
      </p>
    </>
  );
}

function VerdictThing({ node: { verdict }, zone }: { node: Node<"verdict">; zone: string }) {
  const { word, by, at } = verdict;
  return (
    <>
      <p className="why-name" dir="auto">
        {by ? WHY.verdictBy(VERDICT_WORDS[word], by) : VERDICT_WORDS[word]}
      </p>
      <p className="why-facts">
        {at ? <When at={at} zone={zone} /> : null}
        {word === "reviewed" ? <span>{WHY.unverified}</span> : null}
      </p>
    </>
  );
}

function CommitThing({ node, zone }: { node: Node<"commit">; zone: string }) {
  const { hash, href, at, author, agent, isPullRequest } = node.commit;
  const name = hash === null ? shortName(node) : hash.slice(0, 7);
  return (
    <>
      <p className="why-name">
        {isPullRequest ? `${WHY.pullRequest} ` : null}
        {href ? (
          <a href={href} rel="noreferrer nofollow">
            <code>{name}</code>
          </a>
        ) : (
          <code>{name}</code>
        )}
      </p>
      <p className="why-facts">
        {author ? <span dir="auto">{author}</span> : null}
        {agent ? <span>{WHY.with(agent)}</span> : null}
        {at ? <When at={at} zone={zone} /> : null}
      </p>
    </>
  );
}
