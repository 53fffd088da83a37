import { VERDICT } from "../strings/verdict-words";
import { STATUS_WORDS } from "../strings/vocabulary-words";

const STATUSES = [
  "proposed",
  "accepted",
  "rejected",
  "deferred",
  "draft",
  "deprecated",
  "abandoned",
] as const;

/** Which status a decision has that states none or two, and where a file without a place for it gets one. */
export function StatusField() {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <label className="field-label field-short">
        <span>{VERDICT.status}</span>
        <select className="field" name="status" required defaultValue="">
          <option value="">{VERDICT.statusChoose}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_WORDS[status].word}
            </option>
          ))}
        </select>
      </label>
      <label className="field-label">
        <span>{VERDICT.spot}</span>
        <select className="field" name="spot" defaultValue="section">
          {Object.entries(VERDICT.spots).map(([spot, words]) => (
            <option key={spot} value={spot}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
