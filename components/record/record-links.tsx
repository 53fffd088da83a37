import { recordHref } from "@/lib/addresses";
import type { LinkView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";
import { relWord } from "../strings/vocabulary-words";

type Props = { title: string; links: LinkView[]; direction: "in" | "out" };
const SHOWN = 12;

/** Links one way, each with the reason it exists. Long lists fold; the browser finds words in them. */
export function RecordLinks({ title, links, direction }: Props) {
  if (links.length === 0) return null;
  const rest = links.slice(SHOWN);
  return (
    <section>
      <h2>
        {title} <span className="num">{links.length}</span>
      </h2>
      <ul>{links.slice(0, SHOWN).map((link, index) => one(link, direction, index))}</ul>
      {rest.length > 0 ? (
        <details>
          <summary>{RECORD.more(rest.length)}</summary>
          <ul>{rest.map((link, index) => one(link, direction, index))}</ul>
        </details>
      ) : null}
    </section>
  );
}

function one(link: LinkView, direction: "in" | "out", index: number) {
  return (
    <li key={`${link.rel}-${link.target}-${index}`} className="margin-link">
      <End link={link} />
      <small>
        {relWord(link.rel, direction)} · {link.evidence}
        {link.line && !link.evidence.includes(`line ${link.line} `) ? ` (${RECORD.lineOf(link.line)})` : ""}
      </small>
    </li>
  );
}

function End({ link }: { link: LinkView }) {
  if (link.record) {
    return (
      <a href={recordHref(link.record.source, link.record.path)} dir="auto">
        {link.record.title}
      </a>
    );
  }
  if (link.href) {
    return (
      <a href={link.href} rel="noreferrer nofollow">
        {link.target}
      </a>
    );
  }
  return <span>{link.target}</span>;
}
