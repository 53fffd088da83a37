import type { ReactNode } from "react";
import type { InboxItem } from "@/lib/queries/inbox/inbox-view";
import type { RenderedPart } from "@/lib/queries/records/render-record";
import { DrawnParts } from "../record/drawn-parts";
import { Facts } from "./facts";

/** `drawn`: its text; null where it cannot be read any more. */
type Props = { item: InboxItem; drawn: { path: string; parts: RenderedPart[] } | null; children: ReactNode };

/** A decision that waits for consent, or for a place for its status: what can be done, and its text. */
export function RecordDetail({ item, drawn, children }: Props) {
  return (
    <>
      <h2 className="item-title" dir="auto">
        {item.title}
      </h2>
      <Facts facts={item.facts.filter((fact) => fact !== item.why)} />
      {children}
      <div className="item-text">
        {drawn === null ? (
          <p dir="auto">{item.excerpt}</p>
        ) : (
          <DrawnParts record={{ source: item.source, path: drawn.path }} parts={drawn.parts} origin="" />
        )}
      </div>
    </>
  );
}
