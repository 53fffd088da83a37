import type { RecordView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";

/** What a reader must know before reading: the file is gone, holds secrets, or contradicts itself. */
export function RecordNotes({ record }: { record: RecordView }) {
  return (
    <>
      {record.goneAt ? (
        <p className="note mb-6" data-tone="warning">
          {RECORD.gone}
        </p>
      ) : null}
      {record.secretCount > 0 ? (
        <p className="note mb-6" data-tone="warning">
          {RECORD.secrets(record.secretCount)}
        </p>
      ) : null}
      {record.status === "conflict" ? (
        <div className="note mb-6" data-tone="error">
          <p>{RECORD.disagree}</p>
          <ul className="mt-1 flex flex-wrap gap-x-4">
            {record.statusPlaces.map((place) => (
              <li key={`${place.line}-${place.raw}`}>
                “{place.raw}” ({RECORD.lineOf(place.line)})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
