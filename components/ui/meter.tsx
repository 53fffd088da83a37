import { FEATURE } from "../strings/feature-words";

/** How much of something is done: a bar and the figures. */
export function Meter({ done, total }: { done: number; total: number }) {
  const share = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <span className="whitespace-nowrap">
      <span className="meter" aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </span>{" "}
      {FEATURE.tasks(done, total)}
    </span>
  );
}
