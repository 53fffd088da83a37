import type { InboxView } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import { inboxHref } from "./inbox-href";

/**
 * Nothing waits: what was worked for, said plainly, with where to go from here. Where another queue has something,
 * the link to it has the focus after the last verdict, so that Enter goes on.
 */
export function InboxEmpty({ isAll, queues = [] }: { isAll: boolean; queues?: InboxView["queues"] }) {
  const more = queues.find(({ count }) => count > 0);
  return (
    <div className="inbox-empty">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path
          d="M9 6h22l8 8v28H9z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <path d="M31 6v8h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
        <path
          className="inbox-empty-tick"
          d="m16 27 6 6 11-13"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <h2>{isAll ? INBOX.emptyTitle : INBOX.queueEmptyTitle}</h2>
      <p>{isAll ? INBOX.empty : INBOX.queueEmpty}</p>
      {isAll ? (
        <p className="links flex flex-wrap justify-center gap-4">
          <a href="/decisions">{INBOX.emptyLinks.decisions}</a>
          <a href="/reviews?state=closed">{INBOX.emptyLinks.reviews}</a>
          <a href="/overview">{INBOX.emptyLinks.overview}</a>
        </p>
      ) : null}
      {more ? (
        <a className="button mt-2" href={inboxHref({ queue: more.queue })} data-desk-more>
          {more.title} <span className="num">{more.count.toLocaleString("en")}</span>
        </a>
      ) : null}
    </div>
  );
}
