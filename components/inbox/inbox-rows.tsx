import type { InboxItem, InboxView } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import { When } from "../ui/when";
import { inboxHref } from "./inbox-href";
import { sinceWords } from "./since-words";

type Props = { view: InboxView; current: string; zone: string };

/** The list of a queue: each row opens its item beside the list, and can be selected. */
export function InboxRows({ view, current, zone }: Props) {
  return (
    <ol className="inbox-rows">
      {view.items.map((item) => (
        <InboxRow key={item.id} item={item} after={view.after} isCurrent={item.id === current} zone={zone} />
      ))}
    </ol>
  );
}

type RowProps = { item: InboxItem; after: string; isCurrent: boolean; zone: string };

function InboxRow({ item, after, isCurrent, zone }: RowProps) {
  return (
    <li className="inbox-row" data-type={item.type}>
      <input
        type="checkbox"
        name="item"
        form="bulk"
        value={item.id}
        aria-label={INBOX.select(item.title)}
        autoComplete="off"
      />
      <div className="min-w-0">
        <a
          className="inbox-row-title"
          href={inboxHref({ queue: item.queue, item: item.id, after })}
          aria-current={isCurrent ? "true" : undefined}
          data-desk-row
          data-page={item.href}
          dir="auto"
        >
          {item.title}
        </a>
        <p className="inbox-row-facts">
          {item.facts.slice(0, 2).map((fact) => (
            <span key={fact} dir="auto">
              {fact}
            </span>
          ))}
          <span>{item.sourceName}</span>
          {item.since ? <When at={item.since} zone={zone} note={sinceWords(item)} /> : null}
        </p>
      </div>
    </li>
  );
}
