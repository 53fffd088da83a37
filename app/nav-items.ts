import type { NavItem } from "@/components/shell/nav-links";
import { SHELL } from "@/components/strings/shell-words";
import type { OverviewCounts } from "@/lib/queries/get-overview-counts";

const { pages } = SHELL;

/** The pages of the side bar with their counts. */
export function navItems(counts: OverviewCounts): { main: NavItem[]; upkeep: NavItem[] } {
  return {
    main: [
      { href: "/", label: pages.home, icon: "home", count: null },
      { href: "/prompts", label: pages.prompts, icon: "prompts", count: counts.prompts },
      { href: "/decisions", label: pages.decisions, icon: "decisions", count: counts.decisions },
      { href: "/features", label: pages.features, icon: "features", count: counts.features },
      { href: "/suggestions", label: pages.suggestions, icon: "suggestions", count: counts.suggestions },
    ],
    upkeep: [
      { href: "/search", label: pages.search, icon: "search", count: null },
      { href: "/problems", label: pages.problems, icon: "problems", count: counts.problems },
      { href: "/sources", label: pages.sources, icon: "sources", count: counts.sources },
      { href: "/help", label: pages.help, icon: "help", count: null },
    ],
  };
}
