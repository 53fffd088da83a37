import { filePartHref, wholeRecordHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";

type Props = {
  record: Pick<RecordView, "source" | "path">;
  /** The line from which on nothing is drawn; null: there is no rest, and nothing to say. */
  line: number | null;
  view?: "beside";
  origin: string;
};

/** Below a part of which only the beginning is drawn: the ways to the rest. */
export function RestNote({ line, ...place }: Props) {
  if (line === null) return null;
  return (
    <p className="note mt-3" role="note">
      {RECORD.onlyBeginning} <RestLinks {...place} line={line} />
    </p>
  );
}

/** The ways to the rest: the line in the source, and the whole of it. */
export function RestLinks({
  record: { source, path },
  line,
  view,
  origin,
}: Omit<Props, "line"> & { line: number }) {
  return (
    <>
      <a
        className="link"
        href={`${filePartHref(source, path, { view: view ?? "source" }, line, origin)}#L${line}`}
      >
        {view ? RECORD.partFrom(line) : RECORD.readOnInSource(line)}
      </a>
      {`, ${RECORD.or} `}
      <a className="link" href={wholeRecordHref(source, path, view, origin)}>
        {RECORD.drawAll}
      </a>
      .
    </>
  );
}
