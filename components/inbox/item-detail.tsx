import type { ReactNode } from "react";
import type { InboxItem } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";
import { Facts } from "./facts";

/** A draft or a write: what it is, what can be done, and how it begins. */
export function ItemDetail({ item, children }: { item: InboxItem; children: ReactNode }) {
  return (
    <>
      <h2 className="item-title" dir="auto">
        {item.title}
      </h2>
      <Facts facts={item.facts} />
      {item.type === "draft" ? (
        <p className="mt-4">
          <a className="button button-main" href={item.href}>
            {INBOX.draftGo}
          </a>
        </p>
      ) : null}
      {children}
      {item.excerpt === "" ? null : (
        <blockquote className="item-excerpt" dir="auto">
          {item.excerpt}
        </blockquote>
      )}
    </>
  );
}
