import type { ReactNode } from "react";
import type { SavedViewRow } from "@/lib/queries/list-views";
import { SHELL } from "../strings/shell-words";
import { CloseButton } from "../ui/close-button";
import { Brand } from "./brand";
import { type NavItem, NavLinks } from "./nav-links";
import { ViewLinks } from "./view-links";

type Props = { main: NavItem[]; upkeep: NavItem[]; views: SavedViewRow[]; foot: ReactNode };

/**
 * The pages with their counts. On a narrow screen the same element is a panel that the browser
 * opens by itself (`popover`), before any script.
 */
export function SideBar({ main, upkeep, views, foot }: Props) {
  return (
    <nav id="side" className="side" popover="auto" aria-label={SHELL.mainNavigation}>
      <div className="flex items-center justify-between">
        <Brand />
        <CloseButton of="side" label={SHELL.closeMenu} className="only-narrow" />
      </div>
      <NavLinks items={main} />
      <ViewLinks views={views} />
      <NavLinks items={upkeep} />
      <div className="mt-auto grid gap-2">{foot}</div>
    </nav>
  );
}
