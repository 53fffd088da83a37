"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ColouredPiece } from "@/lib/query/edit/colour-query";
import { LIST } from "../strings/list-words";
import { QueryColours } from "./query-colours";
import {
  askAt,
  loadTools,
  type Observe,
  type Offer,
  offersAt,
  recentOffers,
  type Tools,
} from "./query-offers";
import { QueryOptions } from "./query-options";
import { rememberQuery } from "./recent-queries";
import { typeInto } from "./type-into";

type Props = {
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
/** Typing rests this long before the server is asked. */
const REST_MS = 60;

/**
 * The query as one types it: tokens coloured, what is wrong marked in place, and what could stand at
 * the caret offered by the combobox pattern. Without a script it is a plain field of a plain form.
 */
export function QueryField({ q, placeholder, isWrong, describedBy, pieces: drawn, observe }: Props) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const tools = useRef<Tools | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isLive, setIsLive] = useState(false);
  const [value, setValue] = useState(q);
  const [pieces, setPieces] = useState(drawn);
  const [offers, setOffers] = useState<Offer[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** An arrow pressed before there was anything to choose from: +1 down, -1 up. */
  const early = useRef<1 | -1 | null>(null);

  useEffect(() => {
    setIsLive(true);
    rememberQuery(q);
    return () => clearTimeout(timer.current);
  }, [q]);

  const show = (next: Offer[]) => {
    setOffers(next);
    if (early.current === null || next.length === 0) return;
    setActive(early.current === 1 ? 0 : next.length - 1);
    early.current = null;
  };
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
  const change = (text: string, caret: number) => {
    setValue(text);
    if (tools.current) setPieces(tools.current.colourQuery(text));
    setIsOpen(true);
    early.current = null;
    offerAt(text, caret);
  };
  const start = async () => {
    tools.current ??= await loadTools();
    const field = input.current;
    if (!field) return;
    setPieces(tools.current.colourQuery(field.value));
    offerAt(field.value, field.selectionStart ?? field.value.length);
  };
  const accept = ({ insert, type, about, start, end }: Offer) => {
    const field = input.current;
    if (!field) return;
    const isMend = type === "mend";
    const isWhole = !isMend && type !== "key" && about !== LIST.recent && end >= value.length;
    const caret = field.selectionStart ?? end;
    typeInto(field, start, end, `${insert}${isWhole ? " " : ""}`);
    if (isMend && caret > end) {
      const moved = caret + insert.length - (end - start);
      field.setSelectionRange(moved, moved);
    }
    if (isWhole || isMend) setIsOpen(false);
  };
  const isShown = isLive && isOpen && offers.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a word is put together from several keys, these keys belong to that.
    if (event.nativeEvent.isComposing) return;
    const chosen = isShown ? offers[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setIsOpen(true);
      const count = offers.length;
      const by = event.key === "ArrowDown" ? 1 : -1;
      if (count === 0) {
        early.current = by;
        return;
      }
      setActive((now) => (now < 0 ? (by === 1 ? 0 : count - 1) : (now + by + count) % count));
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) {
      event.preventDefault();
      accept(chosen);
    } else if (event.key === "Enter") setIsOpen(false);
    else if (event.key === "Escape") {
      event.preventDefault();
      // First the offers go, then the field is left, so that the keys of the list work again.
      if (isShown) setIsOpen(false);
      else event.currentTarget.blur();
    }
  };
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
          early.current = null;
        }}
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length)}
        onClick={({ currentTarget }) => offerAt(value, currentTarget.selectionStart ?? 0)}
        onKeyUp={({ key, currentTarget }) => {
          if (MOVES.includes(key)) offerAt(value, currentTarget.selectionStart ?? 0);
        }}
        onKeyDown={onKeyDown}
      />
      <QueryOptions id={list} items={isShown ? offers : []} active={active} accept={accept} />
    </div>
  );
}
