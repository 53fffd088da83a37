import { Command } from "cmdk";
import { type ReactNode, useState } from "react";
import { recordHref } from "@/lib/addresses";
import { PALETTE } from "../strings/palette-words";
import { pageActions } from "./page-actions";
import { besideRecord, hrefOf, type PaletteFinds } from "./palette-finds";
import { SITE_PAGES } from "./site-pages";

type Props = {
  /** As typed, without the space around them. */
  words: string;
  finds: PaletteFinds;
  open: (href: string) => void;
  close: () => void;
};

/** What the palette offers: pages, what was found, then what the page itself can do. */
export function PaletteAnswers({ words, finds, open, close }: Props) {
  const [actions] = useState(pageActions);
  const has = (text: string) => text.toLowerCase().includes(words.toLowerCase());
  return (
    <>
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
        {words === "" ? null : (
          <Item value="search" onSelect={() => open(hrefOf("search", words))}>
            {PALETTE.searchAll(words)}
          </Item>
        )}
      </Group>
      <Group title={PALETTE.features}>
        {finds.features.map(({ href, title, sourceName }) => (
          <Item key={href} value={href} onSelect={() => open(href)}>
            <span className="palette-name" dir="auto">
              {title}
            </span>{" "}
            <small>{sourceName}</small>
          </Item>
        ))}
      </Group>
      <Group title={PALETTE.views}>
        {finds.views.map(({ href, name, count }) => (
          <Item key={href} value={href} onSelect={() => open(href)}>
            <span className="palette-name">{name}</span> <small>{count?.toLocaleString("en")}</small>
          </Item>
        ))}
      </Group>
      <Group title={PALETTE.people}>
        {finds.people.map(({ href, name, count }) => (
          <Item key={href} value={href} onSelect={() => open(href)}>
            <span className="palette-name">{name}</span> <small>{PALETTE.namedIn(count)}</small>
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
    </>
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
