"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { ColouredPiece } from "@/lib/query/edit/colour-query";

type Props = { pieces: ColouredPiece[]; value: string; input: RefObject<HTMLInputElement | null> };

/** The query once more behind the field, coloured: what is seen while the field's own letters are clear. */
export function QueryColours({ pieces, value, input }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const isSame = pieces.map(({ text }) => text).join("") === value;
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const follow = () => {
      if (layer.current) layer.current.scrollLeft = field.scrollLeft;
    };
    follow();
    field.addEventListener("scroll", follow);
    return () => field.removeEventListener("scroll", follow);
  });
  return (
    <div ref={layer} className="query-colours" aria-hidden="true">
      {isSame
        ? pieces.map(({ text, type, wrong }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
            <span key={index} data-token={type || undefined} data-wrong={wrong ?? undefined}>
              {text}
            </span>
          ))
        : value}
    </div>
  );
}
