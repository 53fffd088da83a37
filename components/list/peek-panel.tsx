import { featureHref, recordHref } from "@/lib/addresses";
import type { LinkView, RecordView } from "@/lib/queries/records/record-view";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { LIST } from "../strings/list-words";
import { PART_TITLES, RECORD } from "../strings/record-words";
import { relWord } from "../strings/vocabulary-words";
import { Icon } from "../ui/icon";
import { KindMark, StageMark, StatusMark } from "../ui/mark";
import { Prose } from "../ui/prose";
import { RecordDate } from "../ui/record-date";

export type PeekedRecord = { record: RecordView; parts: RenderedPart[]; isCut: boolean };

type Props = {
  peeked: PeekedRecord | null;
  zone: string;
  /** What the record's address carries of the list. */
  origin: string;
  /** The list without the panel, and with it on the rows before and after. */
  close: string;
  previous: string | null;
  next: string | null;
};

/** A record beside its list: its head, how it begins, what is wrong with it and where it leads. */
export function PeekPanel({ peeked, zone, origin, close, previous, next }: Props) {
  const href = peeked ? recordHref(peeked.record.source, peeked.record.path) + origin : close;
  return (
    <aside className="peek" aria-label={LIST.peek.title}>
      <nav className="peek-bar" aria-label={LIST.peek.moves} data-in-place>
        <Step href={previous} icon="left" label={LIST.peek.previous} />
        <Step href={next} icon="right" label={LIST.peek.next} />
        <a
          className="button button-quiet button-icon ms-auto"
          href={close}
          aria-label={LIST.peek.close}
          aria-keyshortcuts="Escape"
        >
          <Icon name="close" />
        </a>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="peek-body" aria-label={LIST.peek.record} tabIndex={0}>
        {peeked ? <Peeked {...peeked} zone={zone} href={href} /> : <p>{LIST.peek.missing}</p>}
      </section>
    </aside>
  );
}

function Step({ href, icon, label }: { href: string | null; icon: "left" | "right"; label: string }) {
  if (href === null) return <span className="button button-quiet button-icon invisible" />;
  return (
    <a className="button button-quiet button-icon" href={href} aria-label={label}>
      <Icon name={icon} />
    </a>
  );
}

function Peeked({ record, parts, isCut, zone, href }: PeekedRecord & { zone: string; href: string }) {
  const { kind, feature, problems } = record;
  return (
    <>
      <h2 dir="auto" aria-live="polite">
        <a className="hover:underline" href={href}>
          {record.title}
        </a>
      </h2>
      <p className="deck">
        {record.number ? <span className="num">{RECORD.number(record.number)}</span> : null}
        {kind === "decision" ? (
          <StatusMark status={record.status ?? "none"} raw={record.statusRaw} chip />
        ) : null}
        {kind === "prompt" ? <StageMark stage={record.stage} raw={record.stageRaw} chip /> : null}
        {kind === "document" || kind === "minutes" ? (
          <KindMark kind={kind} document={record.documentKind} chip />
        ) : null}
        <RecordDate record={record} zone={zone} />
        {feature ? (
          <a className="link" href={featureHref(record.source, feature.slug)}>
            {feature.title}
          </a>
        ) : null}
      </p>
      {problems.length > 0 ? (
        <ul className="peek-problems">
          {problems.slice(0, 3).map((problem) => (
            <li key={`${problem.rule}-${problem.line}-${problem.message}`}>
              <a
                className="mark mark-lines"
                data-severity={problem.severity}
                href={recordHref(record.source, record.path, "source", problem.line ?? undefined)}
              >
                {problem.message}
              </a>
            </li>
          ))}
          {problems.length > 3 ? <li>{LIST.more(problems.length - 3)}</li> : null}
        </ul>
      ) : null}
      {parts.map((part) => (
        <section key={part.name} className="peek-part">
          {part.name === "text" ? null : <h3 className="eyebrow">{PART_TITLES[part.name]}</h3>}
          <Prose html={part.html} plain={part.plain} />
        </section>
      ))}
      <p className="mt-3">
        <a className="link" href={href}>
          {isCut ? LIST.peek.readOn : LIST.peek.open}
        </a>
      </p>
      <Links title={RECORD.linksOut} links={record.linksOut} direction="out" />
      <Links title={RECORD.linksIn} links={record.linksIn} direction="in" />
    </>
  );
}

const LINKS = 6;

/** Records it is tied to; addresses and paths that lead to none stand on its page. */
function Links({ title, links, direction }: { title: string; links: LinkView[]; direction: "in" | "out" }) {
  const known = new Map(
    links.flatMap(({ rel, record }) => (record ? [[`${rel} ${record.path}`, { rel, record }]] : [])),
  );
  if (known.size === 0) return null;
  return (
    <section className="peek-links">
      <h3 className="eyebrow">{title}</h3>
      <ul>
        {[...known].slice(0, LINKS).map(([key, { rel, record }]) => (
          <li key={key}>
            <small>{relWord(rel, direction)}</small>{" "}
            <a className="link" href={recordHref(record.source, record.path)} dir="auto">
              {record.title}
            </a>
          </li>
        ))}
        {known.size > LINKS ? <li className="text-faint">{LIST.more(known.size - LINKS)}</li> : null}
      </ul>
    </section>
  );
}
