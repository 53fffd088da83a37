import type { RevisionView } from "@/lib/queries/records/history-view";
import { HISTORY } from "../strings/history-words";
import { instantWords } from "../ui/when";

/** A revision in a few words, as a heading or a screen reader says it: `3 Sep 2026 (a1b2c3d)`. */
export function revisionName(revision: RevisionView | null, zone: string): string {
  if (revision === null) return HISTORY.now.toLowerCase();
  const day = instantWords(revision.at, zone, false);
  return revision.commit === null ? `${day} (${revision.id})` : `${day} (${revision.commit.slice(0, 7)})`;
}
