import type { ReactNode } from "react";
import type { InboxView } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import type { VerbAction } from "../verdict/verb-answer";
import { VerdictDesk } from "../verdict/verdict-desk";
import { BulkBar } from "./bulk-bar";
import { InboxEmpty } from "./inbox-empty";
import { inboxHref } from "./inbox-href";
import { InboxRows } from "./inbox-rows";
import { QueueTabs } from "./queue-tabs";

type Props = {
  view: InboxView;
  /** The item in full; null: none waits. */
  current: { id: string; isChosen: boolean } | null;
  detail: ReactNode;
  action: VerbAction;
  isReady: boolean;
  zone: string;
};

/**
 * What waits, as queues; the list of one of them, and beside it one item in full with its verbs. On a narrow screen
 * the list and the item are one after the other.
 */
export function Inbox({ view, current, detail, action, isReady, zone }: Props) {
  return (
    <div className="page inbox-page">
      <header className="page-head">
        <h1 tabIndex={-1} data-desk-head>
          {INBOX.title}
        </h1>
        <p>{INBOX.about}</p>
      </header>
      {isReady ? null : <p className="note mb-4">{INBOX.stillComing}</p>}
      <VerdictDesk action={action} current={current?.id ?? ""}>
        <QueueTabs view={view} />
        {view.queue === null || current === null ? (
          <InboxEmpty isAll={view.total === 0} queues={view.queues} />
        ) : (
          <div className="inbox" data-chosen={current.isChosen || undefined}>
            <section className="inbox-list" aria-label={INBOX.list}>
              <BulkBar items={view.items} />
              <InboxRows view={view} current={current.id} zone={zone} />
              {view.next ? (
                <a className="button mt-3" href={inboxHref({ queue: view.queue, after: view.next })}>
                  {INBOX.more}
                </a>
              ) : null}
            </section>
            <section className="inbox-item" aria-label={INBOX.item}>
              {detail}
            </section>
          </div>
        )}
      </VerdictDesk>
    </div>
  );
}
