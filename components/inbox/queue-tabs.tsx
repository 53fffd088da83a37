import type { InboxView } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import { inboxHref } from "./inbox-href";

/** The queues with their counts; what is empty stays in its place, so that nothing jumps. */
export function QueueTabs({ view }: { view: InboxView }) {
  return (
    <nav className="queues" aria-label={INBOX.queues}>
      {view.queues.map(({ queue, title, why, count }) => (
        <a
          key={queue}
          className="queue"
          href={inboxHref({ queue })}
          title={why}
          aria-current={queue === view.queue ? "page" : undefined}
          data-empty={count === 0 || undefined}
        >
          {title} <span className="num">{count.toLocaleString("en")}</span>
        </a>
      ))}
    </nav>
  );
}
