import { recordHref } from "@/lib/addresses";
import type { RecordView } from "@/lib/queries/records/record-view";
import { RECORD } from "../strings/record-words";

/** The records before and after this one in its feature, by time; one key away (K, J). */
export function Neighbours({ record }: { record: RecordView }) {
  const { previousInFeature: previous, nextInFeature: next } = record;
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={RECORD.inFeature}>
      {previous ? (
        <a href={recordHref(previous.source, previous.path)} rel="prev" aria-keyshortcuts="Shift+K">
          <small>← {RECORD.previous}</small>
          <b dir="auto">{previous.title}</b>
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={recordHref(next.source, next.path)} rel="next" aria-keyshortcuts="Shift+J">
          <small>{RECORD.next} →</small>
          <b dir="auto">{next.title}</b>
        </a>
      ) : null}
    </nav>
  );
}
