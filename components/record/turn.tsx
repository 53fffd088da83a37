import type { ReactNode } from "react";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { PART_TITLES, RECORD } from "../strings/record-words";
import { Prose } from "../ui/prose";

/** Longer ones are folded; the browser still finds words in them and unfolds by itself. */
const LONG_WORDS = 700;

type Props = {
  part: RenderedPart;
  by: ReactNode;
  rest: ReactNode;
  action?: ReactNode;
  begins?: string | null;
};

/** One part of a conversation under its name: what was asked stands on a sheet of its own. */
export function Turn({ part, by, rest, action, begins }: Props) {
  const isLong = part.words > LONG_WORDS && part.name === "asked";
  const look = part.name === "asked" || part.name === "answered" ? `turn-${part.name}` : "turn-after";
  return (
    <section className={`turn ${look}`} aria-labelledby={`turn-${part.name}`}>
      <header className="turn-head">
        <h2 id={`turn-${part.name}`}>{PART_TITLES[part.name]}</h2>
        {by}
        {action ? <span className="ms-auto no-print">{action}</span> : null}
      </header>
      {isLong ? (
        <details className="long-fold">
          <summary>
            {begins ? (
              <span className="fold-begins" dir="auto">
                {begins.slice(0, 400)}
              </span>
            ) : null}
            <span>{RECORD.unfold(part.words)}</span>
          </summary>
          <Prose html={part.html} plain={part.plain} />
          {rest}
        </details>
      ) : (
        <>
          <Prose html={part.html} plain={part.plain} />
          {rest}
        </>
      )}
    </section>
  );
}
