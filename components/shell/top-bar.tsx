import { PALETTE_KEYS } from "../strings/key-words";
import { PALETTE } from "../strings/palette-words";
import { SHELL } from "../strings/shell-words";
import { Icon } from "../ui/icon";
import { ShownKeys } from "../ui/shown-keys";

/** Menu (narrow), search, keys. The search is a plain form: it works before any script. */
export function TopBar() {
  return (
    <header className="bar">
      <button
        type="button"
        className="button button-quiet button-icon only-narrow"
        popoverTarget="side"
        aria-label={SHELL.menu}
      >
        <Icon name="menu" />
      </button>
      <search className="bar-search">
        <form action="/search" method="get">
          <Icon name="search" />
          <input
            id="search"
            className="field"
            type="search"
            name="q"
            placeholder={SHELL.searchPlaceholder}
            aria-label={SHELL.searchLabel}
            aria-keyshortcuts="/"
            autoComplete="off"
            spellCheck={false}
            maxLength={4000}
          />
          <span className="kbd only-wide" aria-hidden="true">
            /
          </span>
        </form>
      </search>
      <a
        className="button button-quiet only-wide ms-auto"
        href="/search"
        data-palette
        aria-keyshortcuts="Control+k Meta+k"
      >
        {PALETTE.open} <ShownKeys keys={PALETTE_KEYS} isHint />
      </a>
      <button
        type="button"
        className="button button-quiet only-wide"
        popoverTarget="keys"
        aria-keyshortcuts="?"
      >
        {SHELL.keys}{" "}
        <span className="kbd" aria-hidden="true">
          ?
        </span>
      </button>
    </header>
  );
}
