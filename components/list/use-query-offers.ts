"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import {
  askAt,
  loadTools,
  type Observe,
  type Offer,
  offersAt,
  recentOffers,
  type Tools,
} from "./query-offers";
import { rememberQuery } from "./recent-queries";

/** Typing rests this long before the server is asked. */
const REST_MS = 60;

/**
 * What is offered at the caret of the query's field, and which of it an arrow stands on (-1: none).
 *
 * @param q the query as it came: it is remembered, and offered to an empty field
 */
export function useQueryOffers(q: string, input: RefObject<HTMLInputElement | null>, observe: Observe) {
  const tools = useRef<Tools | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [offers, setOffers] = useState<Offer[]>([]);
  const [active, setActive] = useState(-1);
  /** An arrow pressed before there was anything to choose from: +1 down, -1 up. */
  const early = useRef<1 | -1 | null>(null);

  useEffect(() => {
    rememberQuery(q);
    return () => clearTimeout(timer.current);
  }, [q]);

  const show = (next: Offer[]) => {
    setOffers(next);
    if (early.current === null || next.length === 0) return;
    setActive(early.current === 1 ? 0 : next.length - 1);
    early.current = null;
  };
  /** Offer what is known at once, and what the server knows when typing rests. */
  const offerAt = (text: string, caret: number) => {
    const known = tools.current;
    clearTimeout(timer.current);
    setActive(-1);
    if (text.trim() === "") return show(recentOffers(text.length));
    if (!known) return setOffers([]);
    show(offersAt(known, text, caret, {}));
    const isStill = () => input.current?.value === text && input.current.selectionStart === caret;
    timer.current = setTimeout(() => {
      askAt(known, text, caret, observe)?.then(
        (observed) => {
          if (isStill()) show(offersAt(known, text, caret, observed));
        },
        () => {},
      );
    }, REST_MS);
  };
  const step = (by: 1 | -1) => {
    const count = offers.length;
    if (count === 0) early.current = by;
    else setActive((now) => (now < 0 ? (by === 1 ? 0 : count - 1) : (now + by + count) % count));
  };
  return {
    offers,
    active,
    offerAt,
    /** To the next offer, or the one before. */
    step,
    /** An arrow that still waits for offers means nothing any more. */
    forgetStep: () => {
      early.current = null;
    },
    /** What colours and completes, once it is there. */
    tools,
    load: async () => {
      tools.current ??= await loadTools();
      return tools.current;
    },
  };
}
