import type { RecordView } from "@/lib/queries/record-view";

type Props = { text: string; problems: RecordView["problems"] };
/** As deep as one page draws; the raw file has the rest. */
const MOST_LINES = 20_000;

/** The file as it is, its lines numbered and linkable, problems at their lines. */
export function SourceText({ text, problems }: Props) {
  const byLine = new Map<number, Props["problems"]>();
  for (const problem of problems) {
    if (problem.line !== null) byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  }
  return (
    <div className="source" dir="ltr">
      {text
        .split(/\r\n|\r|\n/)
        .slice(0, MOST_LINES)
        .map((line, index) => {
          const number = index + 1;
          const found = byLine.get(number);
          return (
            <div key={number} id={`L${number}`} className="source-line" data-severity={found?.[0]?.severity}>
              <a href={`#L${number}`}>{number}</a>
              <span dir="auto">{line}</span>
              {found?.map((problem) => (
                <small key={problem.rule + problem.message}>{problem.message}</small>
              ))}
            </div>
          );
        })}
    </div>
  );
}
