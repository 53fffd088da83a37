"use client";

import { useEffect } from "react";
import { LIST } from "../strings/list-words";
import type { Offer } from "./query-offers";

type Props = { id: string; items: Offer[]; active: number; accept: (item: Offer) => void };

/** What could stand at the caret. The field keeps the focus; the pointer takes an option without moving it. */
export function QueryOptions({ id, items, active, accept }: Props) {
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={LIST.offers}
      className="query-options"
      hidden={items.length === 0}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that keeps the focus has the keys
        <div
          key={`${item.label} ${item.start}`}
          data-type={item.type}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => accept(item)}
        >
          <code>{item.label}</code>
          <small>{item.about}</small>
          {item.count === null ? null : <span className="num">{item.count.toLocaleString("en")}</span>}
        </div>
      ))}
    </div>
  );
}
