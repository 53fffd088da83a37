import type { RecordView } from "@/lib/queries/records/record-view";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { RECORD } from "../strings/record-words";
import { RestLinks } from "./rest-note";

type Props = {
  record: Pick<RecordView, "source" | "path">;
  parts: readonly Pick<RenderedPart, "restLine">[];
  view?: "beside";
  origin: string;
};

/** Above a record of which not all is drawn: that it is so, before anybody scrolls to where it ends. */
export function LongNote({ parts, ...place }: Props) {
  const line = parts.find(({ restLine }) => restLine !== null)?.restLine ?? null;
  if (line === null) return null;
  return (
    <p className="mb-4 text-faint text-sm" role="note">
      {RECORD.isLong} <RestLinks {...place} line={line} />
    </p>
  );
}
