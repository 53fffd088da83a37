import type { Database } from "./database";
import { putFeatures } from "./put-features";
import { putRecords } from "./put-records";
import type { StoredFeature, StoredRecord } from "./stored-record";

/** When a made source was added and its records were first seen. */
const ADDED_AT = "2026-01-01T00:00:00.000Z";

/** For tests: a source with the id `s` and the slug `one` that holds these records, and no folder behind it. */
export async function madeSource(
  db: Database,
  records: readonly StoredRecord[] = [],
  features: readonly StoredFeature[] = [],
): Promise<void> {
  await db.write([
    {
      table: "Source",
      columns: ["id", "slug", "name", "path", "addedAt"],
      rows: [["s", "one", "One", "/s", ADDED_AT]],
    },
  ]);
  await putFeatures(db, "s", features);
  await putRecords(db, "s", records, ADDED_AT);
}
