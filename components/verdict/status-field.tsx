import type { StatusPlacesView } from "@/lib/queries/decisions/get-status-places";
import { PLACED_STATUSES } from "@/lib/records/edit/place-status";
import { VERDICT } from "../strings/verdict-words";
import { STATUS_WORDS } from "../strings/vocabulary-words";

/** Where the status can go, as it would be for *proposed*; the chosen status takes its place. */
export type StatusPlaces = StatusPlacesView["choices"];

/** Which status a decision has that states none or two, and in which place of its file it goes. */
export function StatusField({ places }: { places: StatusPlaces }) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <label className="field-label field-short">
        <span>{VERDICT.status}</span>
        <select className="field" name="status" required defaultValue="">
          <option value="">{VERDICT.statusChoose}</option>
          {PLACED_STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_WORDS[status].word}
            </option>
          ))}
        </select>
      </label>
      {places.length > 0 ? (
        <fieldset className="grid w-full gap-2">
          <legend className="mb-1">{VERDICT.place}</legend>
          {places.map(({ id, sentence, patch }, at) => (
            <div key={id}>
              <label className="check-label">
                <input type="radio" name="place" value={id} defaultChecked={at === 0} />
                <span>{sentence}</span>
              </label>
              <details className="patch-message">
                <summary>{VERDICT.placePatch}</summary>
                <pre className="code">{patch}</pre>
              </details>
            </div>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
