"use client";

import { Command } from "cmdk";
import { type ReactNode, useEffect, useState } from "react";
import { recordHref } from "@/lib/addresses";
import { PALETTE } from "../strings/palette-words";
import { useModal } from "../ui/use-modal";
import { SITE_PAGES } from "./site-pages";

export type PaletteRecord = {
  source: string;
  path: string;
  title: string;
  kind: string;
  number: string | null;
};
export type PaletteFeature = { href: string; title: string; sourceName: string };
export type PaletteView = { href: string; name: string; count: number | null };
export type PalettePerson = { href: string; name: string; count: number };
export type PaletteFinds = {
  records: PaletteRecord[];
  features: PaletteFeature[];
  views: PaletteView[];
  people: PalettePerson[];
};

type Props = {
  words: string;
  setWords: (words: string) => void;
  search: (words: string, signal: AbortSignal) => Promise<PaletteFinds>;
  go: (href: string) => void;
  close: () => void;
};

const NOTHING: PaletteFinds = { records: [], features: [], views: [], people: [] };
/** Typing rests this long before the server is asked. */
const REST_MS = 90;

/** Everything one keystroke away: pages, features and records by their words, then what can be done here. */
export function Palette({ words, setWords, search, go, close }: Props) {
  const dialog = useModal();
  const [finds, setFinds] = useState(NOTHING);
  const [chosen, setChosen] = useState("");
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    const asked = words.trim();
    if (asked === "") return setFinds(NOTHING);
    const ended = new AbortController();
    const timer = setTimeout(() => {
      search(asked, ended.signal).then(
        (found) => {
          setFinds(found);
          setChosen(firstOf(found));
          setHasFailed(false);
        },
        () => setHasFailed(!ended.signal.aborted),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [words, search]);

  const open = (href: string) => {
    close();
    go(href);
  };
  const typed = words.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(typed);
  return (
    <dialog ref={dialog} className="palette" aria-label={PALETTE.title} onClose={close}>
      <Command label={PALETTE.title} shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
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
                  {record.title} <small>{record.number}</small>
                </Item>
              );
            })}
            {typed === "" ? null : (
              <Item value="search" onSelect={() => open(`/search?q=${encodeURIComponent(words.trim())}`)}>
                {PALETTE.searchAll(words.trim())}
              </Item>
            )}
          </Group>
          <Group title={PALETTE.features}>
            {finds.features.map((feature) => (
              <Item key={feature.href} value={feature.href} onSelect={() => open(feature.href)}>
                {feature.title} <small>{feature.sourceName}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.views}>
            {finds.views.map((view) => (
              <Item key={view.href} value={view.href} onSelect={() => open(view.href)}>
                {view.name} <small>{view.count?.toLocaleString("en")}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.people}>
            {finds.people.map((person) => (
              <Item key={person.href} value={person.href} onSelect={() => open(person.href)}>
                {person.name} <small>{PALETTE.namedIn(person.count)}</small>
              </Item>
            ))}
          </Group>
          <Group title={PALETTE.here}>
            {ACTIONS.filter(([name, selector]) => has(name) && document.querySelector(selector)).map(
              ([name, selector]) => (
                <Item
                  key={selector}
                  value={selector}
                  onSelect={() => {
                    close();
                    document.querySelector<HTMLElement>(selector)?.click();
                  }}
                >
                  {name}
                </Item>
              ),
            )}
          </Group>
        </Command.List>
      </Command>
      {hasFailed ? (
        <p className="palette-note" role="status">
          {PALETTE.failed}
        </p>
      ) : null}
    </dialog>
  );
}

/** What Enter opens when the answer has come: the best record, else the first feature, else a view or a person. */
function firstOf({ records, features, views, people }: PaletteFinds): string {
  const [record] = records;
  if (record) return recordHref(record.source, record.path);
  return features[0]?.href ?? views[0]?.href ?? people[0]?.href ?? "search";
}

/** What can be done on this page is what it has a button for. */
const ACTIONS: [string, string][] = [
  [PALETTE.actions.reference, "[data-key=y] button"],
  [PALETTE.actions.source, "a[data-key=s]"],
  [PALETTE.actions.history, "a[data-key=h]"],
  [PALETTE.actions.light, "button[name=theme][value=light]"],
  [PALETTE.actions.dark, "button[name=theme][value=dark]"],
  [PALETTE.actions.system, "button[name=theme][value=system]"],
];

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
