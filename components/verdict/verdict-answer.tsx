"use client";

import { VERDICT } from "../strings/verdict-words";
import { UndoCountdown } from "./undo-countdown";
import type { VerbAnswer, VerbResult } from "./verb-answer";

/** What happened, said once; of several things each with its own result, and the way back beside it. */
export function VerdictAnswer({ answer }: { answer: VerbAnswer }) {
  const results = answer?.results ?? [];
  const done = results.filter((result) => result.isDone);
  const isMixed = results.length > 1;
  return (
    <div
      className={results.length > 0 ? "note verdict-answer" : "sr-only"}
      data-tone={done.length === results.length ? "done" : "error"}
    >
      <div role="status" aria-label={VERDICT.answer}>
        {isMixed ? <p className="note-title">{VERDICT.bulkResult(done.length, results.length)}</p> : null}
        {results.length === 1 && results[0] ? (
          <p>
            <Said result={results[0]} />
          </p>
        ) : (
          <ul>
            {results.map((result) => (
              <li
                key={result.item}
                className="mark mark-lines"
                data-severity={result.isDone ? "info" : "error"}
              >
                <span>
                  <b dir="auto">{result.title}</b>: <Said result={result} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <WayBack key={answer?.id} done={done} />
    </div>
  );
}

function Said({ result: { isDone, sentence, nextStep } }: { result: VerbResult }) {
  return (
    <>
      {sentence} {isDone ? null : nextStep}
    </>
  );
}

/** To what was made, and back from it: of several things at once by one button, where the same verb takes all of them back. */
function WayBack({ done }: { done: readonly VerbResult[] }) {
  const [first, ...more] = done;
  const backs = done.flatMap(({ back }) => back ?? []);
  const [back] = backs;
  const isOne = backs.length === done.length && backs.every(({ verb }) => verb === back?.verb);
  const href = more.length === 0 ? (first?.href ?? null) : null;
  if (href === null && !(back && isOne)) return null;
  return (
    <span className="flex flex-wrap items-center gap-3">
      {/* First: the place of the undo is as wide as what is said when it is over, and nothing stands behind a gap. */}
      {href ? (
        <a className="link" href={href}>
          {VERDICT.read}
        </a>
      ) : null}
      {back && isOne ? (
        <UndoCountdown
          verb={back.verb}
          label={more.length === 0 ? back.label : VERDICT.allOf(back.label, backs.length)}
          items={backs.map(({ item }) => item)}
          until={earliest(backs.map(({ until }) => until))}
        />
      ) : null}
    </span>
  );
}

/** All are taken back while each of them can be. */
function earliest(ends: readonly (string | null)[]): string | null {
  return ends.filter((until) => until !== null).sort()[0] ?? null;
}
