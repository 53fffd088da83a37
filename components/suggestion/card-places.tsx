import { recordHref } from "@/lib/addresses";
import type { CardView } from "@/lib/queries/inbox/card-view";
import { INBOX } from "../strings/inbox-words";
import { RECORD } from "../strings/record-words";
import { When } from "../ui/when";

/** The newest places are shown in their own words; older ones by name alone. */
const IN_FULL = 2;

type Props = { card: CardView; zone: string };

/** Where a suggestion was made: in its own words, by whom, when, with which model; and what may answer it. */
export function CardPlaces({ card, zone }: Props) {
  return (
    <>
      {card.occurrences.length > 0 ? (
        <section className="item-part">
          <h3>
            {INBOX.saidIn} <span className="num">{card.timesSaid}</span>
          </h3>
          <ul className="grid gap-2">
            {card.occurrences.map((place, at) => (
              <li key={`${place.path} ${place.line}`}>
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <span className="mark mark-bare" data-kind={place.kind} />
                  <a className="link" href={recordHref(card.source, place.path)} dir="auto">
                    {place.title}
                  </a>
                  <a className="text-faint" href={place.href}>
                    {RECORD.lineOf(place.line)}
                  </a>
                  {place.date ? <When className="text-faint" at={place.date} zone={zone} /> : null}
                  {[place.user, place.model, place.branch].map((fact) =>
                    fact ? (
                      <span key={fact} className="text-faint" dir="auto">
                        {fact}
                      </span>
                    ) : null,
                  )}
                </p>
                {at < IN_FULL && place.excerpt !== "" ? (
                  <blockquote className="item-excerpt" dir="auto">
                    {place.excerpt}
                  </blockquote>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {card.answers.length > 0 ? (
        <section className="item-part">
          <h3>{INBOX.seemsAnswered}</h3>
          <ul>
            {card.answers.map((answer) => (
              <li key={answer.key}>
                <a className="link" href={recordHref(card.source, answer.path)} dir="auto">
                  {answer.title}
                </a>{" "}
                <span className="text-faint">{answer.evidence}</span>
              </li>
            ))}
          </ul>
          {card.state === "open" ? <p className="text-soft">{INBOX.seemsAnsweredHow}</p> : null}
        </section>
      ) : null}
    </>
  );
}
