import type { ReactNode } from "react";
import type { InboxItem } from "@/lib/queries/inbox/inbox-view";
import { Prose } from "../ui/prose";
import { Facts } from "./facts";

type Props = { item: InboxItem; html: string | null; children: ReactNode };

/** A decision that waits for consent, or for a place for its status: what can be done, and its whole text. */
export function RecordDetail({ item, html, children }: Props) {
  return (
    <>
      <h2 className="item-title" dir="auto">
        {item.title}
      </h2>
      <Facts facts={item.facts.filter((fact) => fact !== item.why)} />
      {children}
      <div className="item-text">
        {html === null ? <p dir="auto">{item.excerpt}</p> : <Prose html={html} plain={null} />}
      </div>
    </>
  );
}
