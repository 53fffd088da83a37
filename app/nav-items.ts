import type { NavItem } from "@/components/shell/nav-links";
import { SITE_PAGES, type SitePage } from "@/components/shell/site-pages";
import type { OverviewCounts } from "@/lib/queries/sources/get-overview-counts";

/** The pages of the side bar with their counts; `waiting`: what the inbox holds. */
export function navItems(counts: OverviewCounts, waiting: number): { main: NavItem[]; upkeep: NavItem[] } {
  const counted: { [href: string]: number } = {
    "/inbox": waiting,
    "/prompts": counts.prompts,
    "/decisions": counts.decisions,
    "/features": counts.features,
    "/suggestions": counts.suggestions,
    "/problems": counts.problems,
    "/sources": counts.sources,
  };
  const items = (part: SitePage["part"]) =>
    SITE_PAGES.filter((page) => page.part === part).map(({ href, name, icon }) => ({
      href,
      label: name,
      icon,
      count: counted[href] ?? null,
    }));
  return { main: items("main"), upkeep: items("upkeep") };
}
