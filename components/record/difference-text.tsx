import type { DrawnDifference } from "@/lib/queries/records/draw-difference";
import type { DifferenceView } from "@/lib/queries/records/history-view";
import type { DifferenceBlock } from "@/lib/records/history/fold-difference";
import type { DifferencePart } from "@/lib/records/history/word-difference";
import { HISTORY } from "../strings/history-words";
import { revisionName } from "./revision-name";

const WORDS = HISTORY.difference;

type Props = {
  difference: DifferenceView;
  drawn: DrawnDifference;
  /** The same as data, for what is not drawn. */
  dataHref: string;
  zone: string;
};

/** What changed, read as prose: struck through and underlined, said to screen readers, the rest folded. */
export function DifferenceText({ difference, drawn, dataHref, zone }: Props) {
  const { from, to, removedWords, addedWords, parts } = difference;
  const newer = revisionName(to, zone);
  const isSame = parts.every((part) => part.kind === "same");
  return (
    <>
      <h2>{from === null ? WORDS.first(newer) : WORDS.between(revisionName(from, zone), newer)}</h2>
      <p className="mb-3 text-soft">{isSame ? WORDS.same : WORDS.words(removedWords, addedWords)}</p>
      {difference.isCoarse ? <p className="note mb-3">{WORDS.coarse}</p> : null}
      <div className="difference">
        {drawn.blocks.map((block) => (
          <Block key={`${block.kind} ${block.line}`} block={block} />
        ))}
      </div>
      {drawn.leftOut > 0 ? (
        <p className="note mt-3" role="note">
          {WORDS.leftOut(drawn.leftOut)} <a href={dataHref}>{WORDS.asData}</a>.
        </p>
      ) : null}
    </>
  );
}

function Block({ block }: { block: DifferenceBlock }) {
  if (block.kind === "folded") {
    return (
      <details className="difference-fold">
        <summary>{WORDS.folded(block.lines)}</summary>
        <div className="difference-text">{block.text === "" ? WORDS.notHere : block.text}</div>
      </details>
    );
  }
  return (
    <div className="difference-text">
      {block.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name, and never move
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  if (kind === "same") return text;
  const Element = kind === "removed" ? "del" : "ins";
  return (
    <Element>
      <span className="sr-only">{WORDS[kind]}</span>
      {text.trim() === "" ? <Space text={text} /> : text}
      <span className="sr-only">{WORDS.end}</span>
    </Element>
  );
}

/** White space alone would be a change that nobody sees. */
function Space({ text }: { text: string }) {
  return text.replace(/[ \t\r\n]/g, (unit) => SIGNS[unit] ?? unit);
}

const SIGNS: Record<string, string> = { " ": "␣", "\t": "⇥\t", "\r": "␍", "\n": "↵\n" };
