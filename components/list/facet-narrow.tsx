"use client";

import { useEffect, useRef } from "react";
import { facetHref } from "@/lib/addresses";
import { turnInPlace } from "../shell/turn-page";
import { LIST } from "../strings/list-words";
import { takeFacetFocus } from "./facet-focus";

type Props = {
  list: string;
  q: string;
  title: string;
  place: { after: string; peek: string; facet: string; facetText: string };
};

/** Typing rests this long before the server is asked. */
const REST_MS = 150;

/** Of an opened facet only the values that hold what is typed. A form of its own; with a script at once. */
export function FacetNarrow({ list, q, title, place }: Props) {
  const { facet, facetText, ...rest } = place;
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (takeFacetFocus()) input.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  const ask = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => turnInPlace(facetHref(list, q, facet, { ...rest, text })), REST_MS);
  };
  const hidden = Object.entries({ q, facet, ...rest }).filter(([, value]) => value !== "");
  return (
    <form className="facet-narrow" action={list} method="get" data-in-place>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        ref={input}
        className="field"
        type="search"
        name="facetText"
        defaultValue={facetText}
        placeholder={LIST.narrow(title)}
        aria-label={LIST.narrow(title)}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={({ target }) => ask(target.value)}
      />
      <noscript>
        <button type="submit" className="button">
          {LIST.narrowDo}
        </button>
      </noscript>
    </form>
  );
}
