import { type Thing, VERBS, type VerbRow } from "@/lib/reviews/verbs";
import { clearSelection, openInboxRow, pressVerb, stepInbox, toggleInboxRow } from "../inbox/inbox-moves";
import { followPeek, leavePeek, togglePeek } from "../list/peek-moves";
import { CONFIRM_KEYS, KEY_WORDS, PALETTE_KEYS } from "../strings/key-words";
import { focusOn, press } from "./page-moves";
import { SITE_PAGES } from "./site-pages";
import { turnTo } from "./turn-page";

export type KeyBinding = {
  /** What `KeyboardEvent.key` says; after `g` when the group is a sequence. */
  key: string;
  does: string;
  /** How the sheet writes it, when not as it is. */
  shown?: readonly string[];
  /** Do it; false where it stands for nothing on this page. Null: the browser or a component of its own does it. */
  act: (() => boolean) | null;
};
export type KeyGroup = { title: string; keys: KeyBinding[] };

const W = KEY_WORDS;

/** After this key the next one is looked for among the pages. */
export const SEQUENCE_KEY = "g";

/**
 * Every key there is. What listens (`keys.tsx`) and what is shown (`key-sheet.tsx`) both read this
 * table. Of several bindings of a key the first that stands for something on the page is taken.
 */
export const KEY_TABLE: readonly KeyGroup[] = [
  {
    title: W.groups.anywhere,
    keys: [
      { key: "/", does: W.search, act: focusSearch },
      { key: "k", does: W.palette, shown: PALETTE_KEYS, act: null },
      { key: "?", does: W.sheet, act: showSheet },
      { key: "Escape", does: W.close, shown: ["Esc"], act: leavePeek },
    ],
  },
  {
    title: W.groups.inbox,
    keys: [
      { key: "j", does: W.nextItem, act: () => stepInbox(1) },
      { key: "k", does: W.previousItem, act: () => stepInbox(-1) },
      { key: "Enter", does: W.openItem, act: openInboxRow },
      { key: " ", does: W.select, shown: [W.space], act: toggleInboxRow },
      { key: "Escape", does: W.unselect, shown: ["Esc"], act: clearSelection },
      { key: "Control+Enter", does: W.confirm, shown: CONFIRM_KEYS, act: null },
    ],
  },
  {
    title: W.groups.list,
    keys: [
      { key: "j", does: W.nextRow, act: () => step(1) },
      { key: "k", does: W.previousRow, act: () => step(-1) },
      { key: "Enter", does: W.openRow, act: null },
      { key: "p", does: W.peek, act: togglePeek },
    ],
  },
  {
    title: W.groups.record,
    keys: [
      { key: "j", does: W.next, act: () => press("a[rel=next]") },
      { key: "k", does: W.previous, act: () => press("a[rel=prev]") },
      {
        key: "J",
        does: W.nextInFeature,
        shown: [W.shift, "j"],
        act: () => press(".neighbours a[rel=next]"),
      },
      {
        key: "K",
        does: W.previousInFeature,
        shown: [W.shift, "k"],
        act: () => press(".neighbours a[rel=prev]"),
      },
      { key: "s", does: W.source, act: () => press("[data-key=s]") },
      { key: "h", does: W.history, act: () => press("[data-key=h]") },
      { key: "y", does: W.reference, act: () => press("[data-key=y] button, button[data-key=y]") },
    ],
  },
  verbGroup(W.groups.suggestion, "suggestion"),
  verbGroup(W.groups.review, "review"),
];

/** Where `g` and one more key lead. */
export const GO_GROUP: KeyGroup = {
  title: W.groups.go,
  keys: SITE_PAGES.flatMap(({ go, name, href }): KeyBinding[] =>
    go === null
      ? []
      : [
          {
            key: go,
            does: name,
            shown: [SEQUENCE_KEY, go],
            act: () => {
              turnTo(href);
              return true;
            },
          },
        ],
  ),
};

/** The keys of verbs are the table's own; each presses its button where there is one. */
function verbGroup(title: string, thing: Thing): KeyGroup {
  const rows: readonly VerbRow[] = Object.values(VERBS);
  return {
    title,
    keys: rows.flatMap(({ key, label, thing: own }) =>
      key === null || own !== thing
        ? []
        : [{ key, does: label, act: () => pressVerb(key), ...shownKey(key) }],
    ),
  };
}

function shownKey(key: string): { shown?: string[] } {
  return key === key.toLowerCase() ? {} : { shown: [W.shift, key.toLowerCase()] };
}

function focusSearch(): boolean {
  return focusOn(document.querySelector<HTMLElement>("[data-query]") ?? document.getElementById("search"));
}

function showSheet(): boolean {
  document.getElementById("keys")?.showPopover();
  return true;
}

/** The row after or before the focused one; false where there are no rows. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(".rows .row-title")];
  if (rows.length === 0) return false;
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.closest(".row-peeked"));
  const next =
    rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  focusOn(next ?? null);
  followPeek();
  return true;
}
