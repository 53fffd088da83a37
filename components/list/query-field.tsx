"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { ColouredPiece } from "@/lib/query/edit/colour-query";
import { LIST } from "../strings/list-words";
import { placeOffer } from "./place-offer";
import { pressInQueryField } from "./press-in-query-field";
import { QueryColours } from "./query-colours";
import type { Observe, Offer } from "./query-offers";
import { QueryOptions } from "./query-options";
import { useQueryOffers } from "./use-query-offers";

export type QueryFieldProps = {
  q: string;
  placeholder: string;
  isWrong: boolean;
  describedBy: string | undefined;
  /** The query coloured, as it came. */
  pieces: ColouredPiece[];
  observe: Observe;
};

/** Keys that move the caret: another place has other offers. */
const MOVES = ["ArrowLeft", "ArrowRight", "Home", "End"];

/**
 * The query as one types it: tokens coloured, what is wrong marked in place, and what could stand at
 * the caret offered by the combobox pattern. Without a script it is a plain field of a plain form.
 */
export function QueryField({
  q,
  placeholder,
  isWrong,
  describedBy,
  pieces: drawn,
  observe,
}: QueryFieldProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { offers, active, offerAt, step, forgetStep, tools, load } = useQueryOffers(q, input, observe);
  const [isLive, setIsLive] = useState(false);
  const [value, setValue] = useState(q);
  const [pieces, setPieces] = useState(drawn);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsLive(true), []);

  const change = (text: string, caret: number) => {
    setValue(text);
    if (tools.current) setPieces(tools.current.colourQuery(text));
    setIsOpen(true);
    forgetStep();
    offerAt(text, caret);
  };
  const start = async () => {
    const { colourQuery } = await load();
    const field = input.current;
    if (!field) return;
    setPieces(colourQuery(field.value));
    offerAt(field.value, field.selectionStart ?? field.value.length);
  };
  const accept = (offer: Offer) => {
    if (input.current && placeOffer(input.current, offer)) setIsOpen(false);
  };
  const isShown = isLive && isOpen && offers.length > 0;
  return (
    <div className="query-field" data-live={isLive || undefined}>
      <QueryColours pieces={pieces} value={value} input={input} />
      <input
        ref={input}
        className="field"
        type="text"
        name="q"
        value={value}
        placeholder={placeholder}
        aria-label={LIST.query}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
        data-query
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="search"
        spellCheck={false}
        maxLength={4000}
        onFocus={() => void start()}
        onBlur={() => {
          setIsOpen(false);
          forgetStep();
        }}
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length)}
        onClick={({ currentTarget }) => offerAt(value, currentTarget.selectionStart ?? 0)}
        onKeyUp={({ key, currentTarget }) => {
          if (MOVES.includes(key)) offerAt(value, currentTarget.selectionStart ?? 0);
        }}
        onKeyDown={(event) =>
          pressInQueryField(event, {
            isShown,
            setIsOpen,
            chosen: isShown ? offers[active] : undefined,
            step,
            accept,
          })
        }
      />
      <QueryOptions id={list} items={isShown ? offers : []} active={active} accept={accept} />
    </div>
  );
}
