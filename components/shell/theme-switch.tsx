"use client";

import { useState } from "react";
import { SHELL } from "../strings/shell-words";
import { Icon, type IconName } from "../ui/icon";

export type Theme = "system" | "light" | "dark";
const ICONS: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };

/**
 * Light, dark or as the system. The choice is a cookie, so that the server draws the first paint
 * right; without a script the form posts it and comes back.
 */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    const root = document.documentElement;
    if (next === "system") root.removeAttribute("data-theme");
    else root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser we serve
    document.cookie = `docket-theme=${next}; Path=/; Max-Age=31536000; SameSite=Lax`;
  };
  return (
    <form action="/preferences" method="post">
      <fieldset className="theme-switch" aria-label={SHELL.theme}>
        {(["system", "light", "dark"] as const).map((option) => (
          <button
            key={option}
            type="submit"
            name="theme"
            value={option}
            aria-pressed={chosen === option}
            aria-label={SHELL.themes[option]}
            title={SHELL.themes[option]}
            onClick={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <Icon name={ICONS[option]} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
