"use client";

import { Command } from "cmdk";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { recordHref } from "@/lib/addresses";
import { PALETTE } from "../strings/palette-words";
import { useModal } from "../ui/use-modal";
import { pageActions } from "./page-actions";
import { besideRecord, firstOf, hrefOf, NOTHING, type PaletteFinds } from "./palette-finds";
import { SITE_PAGES } from "./site-pages";

type Props = {
  words: string;
  setWords: (words: string) => void;
  /** Enter was pressed before the palette had come: it opens the first answer. */
  isEntered: boolean;
  search: (words: string, signal: AbortSignal) => Promise<PaletteFinds>;
  go: (href: string) => void;
  close: () => void;
};

/** Typing rests this long before the server is asked. */
const REST_MS = 90;

/** Everything one keystroke away: pages, features and records by their words, then what can be done here. */
export function Palette({ words, setWords, isEntered, search, go, close }: Props) {
  const dialog = useModal();
  const [finds, setFinds] = useState(NOTHING);
  const [chosen, setChosen] = useState("");
  const [hasFailed, setHasFailed] = useState(false);
  const [actions] = useState(pageActions);
  /** What is shown answers these words; until it answers the typed ones, Enter waits for the best of them. */
  const answered = useRef("");
  const isEnterWaiting = useRef(isEntered);
  const lastWords = useRef(words);

  useEffect(() => {
    const asked = words.trim();
    if (lastWords.current !== words) isEnterWaiting.current = false;
    lastWords.current = words;
    const ended = new AbortController();
    const show = (found: PaletteFinds) => {
      answered.current = asked;
      setFinds(found);
      setChosen(firstOf(asked, found));
    };
    if (asked === "") return show(NOTHING);
    const timer = setTimeout(() => {
      search(asked, ended.signal).then(
        (found) => {
          // An answer to words that were typed over says nothing any more.
          if (ended.signal.aborted) return;
          setHasFailed(false);
          show(found);
          if (!isEnterWaiting.current) return;
          close();
          go(hrefOf(firstOf(asked, found), asked));
        },
        () => setHasFailed(!ended.signal.aborted),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [words, search, close, go]);

  const open = (href: string) => {
    close();
    go(href);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Whoever steps through what is shown means it, also where more is coming.
    if (event.key === "ArrowDown" || event.key === "ArrowUp") answered.current = words.trim();
    if (event.key !== "Enter" || answered.current === words.trim() || hasFailed) return;
    event.preventDefault();
    isEnterWaiting.current = true;
  };
  const typed = words.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(typed);
  return (
    <dialog ref={dialog} className="palette" aria-label={PALETTE.title} onClose={close}>
      <Command
        label={PALETTE.title}
        shouldFilter={false}
        loop
        value={chosen}
        onValueChange={setChosen}
        onKeyDown={onKey}
      >
        <Command.Input
          className="palette-input"
          value={words}
          onValueChange={setWords}
          placeholder={PALETTE.placeholder}
          maxLength={400}
        />
        <Command.List className="palette-list">
          <Group title={PALETTE.pages}>
            {SITE_PAGES.filter(({ name }) => has(name)).map(({ href, name }) => (
              <Item key={href} value={href} onSelect={() => open(href)}>
                {name}
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.records}>
            {finds.records.map((record) => {
              const href = recordHref(record.source, record.path);
              return (
                <Item key={href} value={href} onSelect={() => open(href)}>
                  <span className="mark mark-bare" data-kind={record.kind} />
                  <span className="palette-name" dir="auto">
                    {record.title}
                  </span>{" "}
                  <small>{besideRecord(record)}</small>
                </Item>
              );
            })}
            {typed === "" ? null : (
              <Item value="search" onSelect={() => open(hrefOf("search", words.trim()))}>
                {PALETTE.searchAll(words.trim())}
              </Item>
            )}
          </Group>
          <Group title={PALETTE.features}>
            {finds.features.map((feature) => (
              <Item key={feature.href} value={feature.href} onSelect={() => open(feature.href)}>
                <span className="palette-name" dir="auto">
                  {feature.title}
                </span>{" "}
                <small>{feature.sourceName}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.views}>
            {finds.views.map((view) => (
              <Item key={view.href} value={view.href} onSelect={() => open(view.href)}>
                <span className="palette-name">{view.name}</span>{" "}
                <small>{view.count?.toLocaleString("en")}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.people}>
            {finds.people.map((person) => (
              <Item key={person.href} value={person.href} onSelect={() => open(person.href)}>
                <span className="palette-name">{person.name}</span>{" "}
                <small>{PALETTE.namedIn(person.count)}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.here}>
            {actions
              .filter(({ name }) => has(name))
              .map(({ name, element }) => (
                <Item
                  key={name}
                  value={`do ${name}`}
                  onSelect={() => {
                    close();
                    element.click();
                  }}
                >
                  {name}
                </Item>
              ))}
          </Group>
        </Command.List>
      </Command>
      <p className={hasFailed ? "palette-note" : "sr-only"} role="status">
        {hasFailed ? PALETTE.failed : typed === "" ? "" : PALETTE.found(finds.records.length)}
      </p>
    </dialog>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Command.Group heading={title} className="palette-group">
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item className="palette-item" value={value} onSelect={onSelect}>
      {children}
    </Command.Item>
  );
}
