import { SHELL } from "../strings/shell-words";
import type { IconName } from "../ui/icon";

const { pages } = SHELL;

export type SitePage = {
  href: string;
  name: string;
  icon: IconName;
  /** The key that follows `g`; null: none. */
  go: string | null;
  part: "main" | "upkeep";
};

/** The pages one goes to: the side bar, the palette, the keys and their sheet all read this table. */
export const SITE_PAGES: readonly SitePage[] = [
  { href: "/inbox", name: pages.inbox, icon: "inbox", go: "i", part: "main" },
  { href: "/overview", name: pages.overview, icon: "home", go: "h", part: "main" },
  { href: "/prompts", name: pages.prompts, icon: "prompts", go: "p", part: "main" },
  { href: "/decisions", name: pages.decisions, icon: "decisions", go: "d", part: "main" },
  { href: "/features", name: pages.features, icon: "features", go: "f", part: "main" },
  { href: "/suggestions", name: pages.suggestions, icon: "suggestions", go: "s", part: "main" },
  { href: "/reviews", name: pages.reviews, icon: "reviews", go: "r", part: "main" },
  { href: "/search", name: pages.search, icon: "search", go: null, part: "upkeep" },
  { href: "/views", name: pages.views, icon: "filter", go: "v", part: "upkeep" },
  { href: "/problems", name: pages.problems, icon: "problems", go: "e", part: "upkeep" },
  { href: "/sources", name: pages.sources, icon: "sources", go: "o", part: "upkeep" },
  { href: "/settings", name: pages.settings, icon: "settings", go: null, part: "upkeep" },
  { href: "/help", name: pages.help, icon: "help", go: null, part: "upkeep" },
];
