"use client";

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { ColouredPiece } from "@/lib/query/colour-query";
import type { Completion } from "@/lib/query/complete-query";
import { LIST } from "../strings/list-words";
import { QueryColours } from "./query-colours";
import { QueryOptions } from "./query-options";
import { recentQueries, rememberQuery } from "./recent-queries";

export type Observe = (key: string, typed: string) => Promise<{ value: string; count: number }[]>;
type Props = {
  q: string;
  placeholder: string;
  isWrong: boolean;
  describedBy: string | undefined;
  /** The query coloured, as it came. */
  pieces: ColouredPiece[];
  observe: Observe;
};

/** Colouring and completion are loaded when somebody comes to type: no page pays for them before. */
const loadTools = async () => {
  const [{ colourQuery }, { completeQuery, valueAtCaret }] = await Promise.all([
    import("@/lib/query/colour-query"),
    import("@/lib/query/complete-query"),
  ]);
  return { colourQuery, completeQuery, valueAtCaret };
};
type Tools = Awaited<ReturnType<typeof loadTools>>;
type Offer = { start: number; end: number; items: Completion[] };
/** Keys that move the caret: another place has other offers. */
const MOVES = ["ArrowLeft", "ArrowRight", "Home", "End"];
const NOTHING: Offer = { start: 0, end: 0, items: [] };

/**
 * The query as one types it: tokens coloured, what is wrong marked in place, and what could stand at
 * the caret offered by the combobox pattern. Without a script it is a plain field of a plain form.
 */
export function QueryField({ q, placeholder, isWrong, describedBy, pieces: drawn, observe }: Props) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const caretWanted = useRef<number | null>(null);
  const tools = useRef<Tools | null>(null);
  const [isLive, setIsLive] = useState(false);
  const [value, setValue] = useState(q);
  const [pieces, setPieces] = useState(drawn);
  const [offer, setOffer] = useState(NOTHING);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    setIsLive(true);
    rememberQuery(q);
  }, [q]);
  useLayoutEffect(() => {
    const caret = caretWanted.current;
    caretWanted.current = null;
    if (caret !== null) input.current?.setSelectionRange(caret, caret);
  });

  const offerAt = (text: string, caret: number) => {
    const known = tools.current;
    setActive(-1);
    if (text.trim() === "") {
      const items = recentQueries().map(
        (recent): Completion => ({
          type: "term",
          label: recent,
          insert: recent,
          about: LIST.recent,
          count: null,
        }),
      );
      return setOffer({ start: 0, end: text.length, items });
    }
    if (!known) return setOffer(NOTHING);
    const put = (values: { value: string; count: number }[], key: string) => {
      const { span, items } = known.completeQuery(text, caret, { [key]: values });
      // What is typed whole already needs no offer.
      const shown = items.filter(({ insert }) => insert !== text.slice(span.start, span.end));
      setOffer({ ...span, items: shown });
    };
    const at = known.valueAtCaret(text, caret);
    put([], at?.key ?? "");
    if (!at) return;
    observe(at.key, at.typed).then(
      (values) => {
        if (input.current?.value === text) put(values, at.key);
      },
      () => {},
    );
  };
  const change = (text: string, caret: number) => {
    setValue(text);
    if (tools.current) setPieces(tools.current.colourQuery(text));
    setIsOpen(true);
    offerAt(text, caret);
  };
  const start = async () => {
    tools.current ??= await loadTools();
    const field = input.current;
    if (!field) return;
    setPieces(tools.current.colourQuery(field.value));
    offerAt(field.value, field.selectionStart ?? field.value.length);
  };
  const accept = ({ insert, type, about }: Completion) => {
    const isWhole = type !== "key" && about !== LIST.recent && offer.end >= value.length;
    const text = `${value.slice(0, offer.start)}${insert}${isWhole ? " " : ""}${value.slice(offer.end)}`;
    const caret = offer.start + insert.length + (isWhole ? 1 : 0);
    caretWanted.current = caret;
    change(text, caret);
    if (isWhole) setIsOpen(false);
    input.current?.focus();
  };
  const isShown = isLive && isOpen && offer.items.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = isShown ? offer.items[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setIsOpen(true);
      const count = offer.items.length;
      if (count === 0) return;
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (now < 0 ? (by === 1 ? 0 : count - 1) : (now + by + count) % count));
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) {
      event.preventDefault();
      accept(chosen);
    } else if (event.key === "Enter") setIsOpen(false);
    else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      setIsOpen(false);
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
        onBlur={() => setIsOpen(false)}
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length)}
        onClick={({ currentTarget }) => offerAt(value, currentTarget.selectionStart ?? 0)}
        onKeyUp={({ key, currentTarget }) => {
          if (MOVES.includes(key)) offerAt(value, currentTarget.selectionStart ?? 0);
        }}
        onKeyDown={onKeyDown}
      />
      <QueryOptions id={list} items={isShown ? offer.items : []} active={active} accept={accept} />
    </div>
  );
}
