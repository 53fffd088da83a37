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
      {done
        .filter((result) => result.back !== null || result.href !== null)
        .slice(0, isMixed ? 0 : 1)
        .map((result) => (
          <WayBack key={`${answer?.id} ${result.item}`} result={result} />
        ))}
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

function WayBack({ result: { back, href } }: { result: VerbResult }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      {href ? (
        <a className="link" href={href}>
          {VERDICT.read}
        </a>
      ) : null}
      {back ? <UndoCountdown {...back} key={back.item} /> : null}
    </span>
  );
}
