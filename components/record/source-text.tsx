import { rawHref } from "@/lib/addresses";
import type { DrawnSource } from "@/lib/queries/records/draw-source";
import type { RecordView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";
import { LineElsewhere } from "./line-elsewhere";

type Props = {
  record: Pick<RecordView, "source" | "path">;
  drawn: DrawnSource;
  /** Address of the part of the file that holds a line. */
  partHref: (line: number) => string;
};

/** The file as it is, its lines numbered and linkable, problems at their lines; a long one in parts. */
export function SourceText({ record, drawn, partHref }: Props) {
  const { html, previous, next, cutLines } = drawn;
  const isPart = previous !== null || next !== null;
  return (
    <>
      {isPart ? <Parts drawn={drawn} partHref={partHref} record={record} /> : null}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/render escapes every line */}
      <div className="source" dir="ltr" dangerouslySetInnerHTML={{ __html: html }} />
      {isPart ? <Parts drawn={drawn} partHref={partHref} record={record} isEnd /> : null}
      {isPart ? <LineElsewhere lines={drawn.lines} /> : null}
      {cutLines > 0 ? (
        <p className="note mt-3" role="note">
          {RECORD.cutLines(cutLines)}{" "}
          <a className="link" href={rawHref(record.source, record.path)}>
            {RECORD.readRaw}
          </a>
          .
        </p>
      ) : null}
    </>
  );
}

/** Which part of a long file this is, and the ways to the others. */
function Parts({ record, drawn, partHref, isEnd = false }: Props & { isEnd?: boolean }) {
  const { from, to, lines, previous, next } = drawn;
  return (
    <nav
      className={`${isEnd ? "mt-3" : "mb-3"} flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm`}
      aria-label={isEnd ? RECORD.partsBelow : RECORD.parts}
    >
      <span>{RECORD.part(from, to, lines)}</span>
      {previous === null ? null : (
        <a className="link" href={partHref(previous)} rel="prev">
          {RECORD.previousPart(previous, from - 1)}
        </a>
      )}
      {next === null ? null : (
        <a className="link" href={partHref(next)} rel="next">
          {RECORD.nextPart(next)}
        </a>
      )}
      <a className="link" href={rawHref(record.source, record.path)}>
        {RECORD.readRaw}
      </a>
    </nav>
  );
}
