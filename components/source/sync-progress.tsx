import type { SourceView } from "@/lib/queries/sources/source-view";
import { SOURCE } from "../strings/source-words";

/** The sync under way: what it does, how far it is. Room is kept only while there is one. */
export function SyncProgress({ progress }: { progress: SourceView["progress"] }) {
  if (!progress) return null;
  const { phase, done, total } = progress;
  const label = SOURCE.phases[phase] ?? phase;
  return (
    <div className="mt-3">
      <p className="mb-1 flex justify-between text-sm" role="status">
        <span>{label} …</span>
        <span className="num text-faint">{SOURCE.progress(done, total)}</span>
      </p>
      <progress
        className="progress"
        aria-label={label}
        max={total || undefined}
        value={total ? done : undefined}
      />
    </div>
  );
}
