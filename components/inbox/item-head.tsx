import type { InboxItem, InboxView } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import { Icon } from "../ui/icon";
import { When } from "../ui/when";
import { inboxHref } from "./inbox-href";
import { sinceWords } from "./since-words";

type Props = { view: InboxView; item: InboxItem; zone: string };

/** Where one is in the queue, the way on, and why the item waits. */
export function ItemHead({ view, item, zone }: Props) {
  const at = view.items.findIndex((one) => one.id === item.id);
  const count = view.queues.find((one) => one.queue === item.queue)?.count ?? view.items.length;
  const href = (one: InboxItem | undefined) =>
    one && inboxHref({ queue: one.queue, item: one.id, after: view.after });
  const previous = href(view.items[at - 1]);
  const next = href(view.items[at + 1]);
  return (
    <header className="item-head">
      <nav className="item-place" aria-label={INBOX.list}>
        <a
          className="button button-quiet only-small-inbox"
          href={inboxHref({ queue: item.queue, after: view.after })}
        >
          <Icon name="left" /> {INBOX.backToList}
        </a>
        <span className="num text-faint">{INBOX.position(view.start + at + 1, count)}</span>
        {previous ? (
          <a className="button button-quiet" href={previous} rel="prev" aria-keyshortcuts="k">
            {INBOX.previous}
          </a>
        ) : null}
        {next ? (
          <a className="button button-quiet" href={next} rel="next" aria-keyshortcuts="j">
            {INBOX.next}
          </a>
        ) : null}
        <a className="button button-quiet ms-auto" href={item.href}>
          {INBOX.open}
        </a>
      </nav>
      <p className="item-why">
        {item.why}
        {item.since ? (
          <span className="text-faint">
            {" "}
            {sinceWords(item)} <When at={item.since} zone={zone} />
          </span>
        ) : null}
      </p>
    </header>
  );
}
