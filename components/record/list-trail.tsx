import { listHref, recordHref } from "@/lib/addresses";
import type { NeighboursView } from "@/lib/queries/lists/neighbours";
import { type ListName, listOrigin, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { RECORD } from "../strings/record-words";
import { SHELL } from "../strings/shell-words";
import { Icon } from "../ui/icon";

type Props = { place: NeighboursView & { list: ListName; q: string } };

/** The way back to the list one came from, and on to what stands beside this record in it (k, j). */
export function ListTrail({ place: { list, q, previous, next } }: Props) {
  const origin = listOrigin(list, q);
  return (
    <nav className="list-trail" aria-label={RECORD.inList}>
      <a className="list-trail-list" href={listHref(RECORD_LISTS[list].href, q)}>
        {SHELL.pages[list]}
        {q === "" ? null : <code>{q}</code>}
      </a>
      {previous ? (
        <a
          className="button button-quiet"
          href={recordHref(previous.source, previous.path) + origin}
          rel="prev"
          title={previous.title}
          aria-keyshortcuts="k"
        >
          <Icon name="left" /> {RECORD.previousInList}
        </a>
      ) : null}
      {next ? (
        <a
          className="button button-quiet"
          href={recordHref(next.source, next.path) + origin}
          rel="next"
          title={next.title}
          aria-keyshortcuts="j"
        >
          {RECORD.nextInList} <Icon name="right" />
        </a>
      ) : null}
    </nav>
  );
}
