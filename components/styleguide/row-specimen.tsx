import type { RecordRow } from "@/lib/queries/lists/record-row";
import { RecordLine } from "../list/record-line";
import { SAMPLE_ROWS } from "./sample-records";

/** Rows are made up; where they lead is there: to `real`, and nowhere without one. */
export function RowSpecimen({ real }: { real: RecordRow | undefined }) {
  const place = real ? { source: real.source, path: real.path, feature: real.feature } : {};
  return (
    <ol className="rows rows-mixed" inert={real === undefined}>
      {SAMPLE_ROWS.map((row) => (
        <RecordLine key={row.title} record={{ ...row, ...place }} mixed zone="UTC" />
      ))}
    </ol>
  );
}
