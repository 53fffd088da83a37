import { featureHref, recordHref, suggestionHref } from "@/lib/addresses";
import type { SuggestionCardView } from "@/lib/queries/inbox/list-suggestions";
import { SUGGESTIONS } from "../strings/page-words";
import { RECORD } from "../strings/record-words";
import { KindMark, StageMark } from "../ui/mark";
import { When } from "../ui/when";

type Props = { card: SuggestionCardView; zone: string };

/** What an agent proposed, once, with every place where it did. */
export function SuggestionCard({ card, zone }: Props) {
  const state = card.state === "open" ? null : SUGGESTIONS.states[card.state];
  return (
    <li className="suggestion">
      <h2 className="mark mark-lines" data-kind="suggestion" dir="auto">
        <a className="hover:underline" href={suggestionHref(card.id)}>
          {card.brief}
        </a>
      </h2>
      <p className="deck mt-0! text-sm!">
        {state ? <b>{state}</b> : null}
        {card.feature ? (
          <a className="link" href={featureHref(card.source, card.feature.slug)}>
            {card.feature.title}
          </a>
        ) : null}
        <span>{card.sourceName}</span>
        <span className="num">{card.isGone ? SUGGESTIONS.gone : SUGGESTIONS.said(card.timesSaid)}</span>
      </p>
      <ul className="mt-1 text-sm">
        {card.occurrences.slice(0, 5).map(({ record, line }) => (
          <li key={`${record.path}-${line}`} className="flex flex-wrap items-baseline gap-x-3">
            <a className="link" href={recordHref(record.source, record.path)} dir="auto">
              {record.title}
            </a>
            <a
              className="text-faint hover:text-petrol hover:underline"
              href={recordHref(record.source, record.path, "source", line)}
            >
              {RECORD.lineOf(line)}
            </a>
            {record.kind === "prompt" ? <StageMark stage={record.stage} /> : <KindMark kind={record.kind} />}
            {record.date ? <When className="text-faint" at={record.date} zone={zone} /> : null}
            {record.model ? <span className="text-faint">{record.model}</span> : null}
          </li>
        ))}
      </ul>
      {card.answers.length > 0 ? (
        <div className="mt-2 text-sm">
          <p className="eyebrow">{SUGGESTIONS.answers}</p>
          <ul>
            {card.answers.slice(0, 3).map(({ record, evidence }) => (
              <li key={record.path}>
                <a className="link" href={recordHref(record.source, record.path)} dir="auto">
                  {record.title}
                </a>{" "}
                <span className="text-faint">{evidence}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}
