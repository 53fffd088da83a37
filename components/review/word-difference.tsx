import { REVIEW } from "../strings/review-words";

type Part = { kind: "same" | "removed" | "added"; text: string };

/** So much of an unchanged stretch is shown on either side of a change. */
const CONTEXT = 160;

/** What changed in a text, word by word; long stretches that are the same are cut to what stands around. */
export function WordDifference({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="difference-text word-difference">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name, and never move
        <Stretch key={at} part={part} isFirst={at === 0} isLast={at === parts.length - 1} />
      ))}
    </div>
  );
}

function Stretch({ part, isFirst, isLast }: { part: Part; isFirst: boolean; isLast: boolean }) {
  if (part.kind === "same") return cut(part.text, isFirst, isLast);
  const Element = part.kind === "removed" ? "del" : "ins";
  return (
    <Element>
      <span className="sr-only">{part.kind === "removed" ? REVIEW.removed : REVIEW.added}</span>
      {part.text}
      <span className="sr-only">{REVIEW.end}</span>
    </Element>
  );
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (text.length <= head + tail + 40) return text;
  const end = tail === 0 ? "" : text.slice(-tail);
  return `${text.slice(0, head)} … ${end}`;
}
