/** What the frame around every page says. */
export const SHELL = {
  product: "Docket",
  tagline: "What was asked, what was decided, by whom, and why.",
  skip: "Skip to the content",
  menu: "Menu",
  closeMenu: "Close the menu",
  mainNavigation: "Main",
  search: "Search",
  searchPlaceholder: "Search records",
  searchLabel: "Search all records",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  keys: "Keys",
  help: "Help",
  palette: "Go to anything",
  pages: {
    home: "Home",
    prompts: "Prompts",
    decisions: "Decisions",
    features: "Features",
    suggestions: "Suggestions",
    problems: "Problems",
    sources: "Sources",
    search: "Search",
    help: "Help",
    styleguide: "Style guide",
  },
} as const;

/** The key sheet: what a key does, the same on every page. Keys that need a page that has not come yet are not here. */
export const KEY_GROUPS: { title: string; keys: { keys: string[]; does: string }[] }[] = [
  {
    title: "Anywhere",
    keys: [
      { keys: ["/"], does: "Search" },
      { keys: ["⌘K", "Ctrl K"], does: "Go to anything" },
      { keys: ["?"], does: "Show these keys" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    title: "In a list",
    keys: [
      { keys: ["j"], does: "Next row" },
      { keys: ["k"], does: "Previous row" },
      { keys: ["Enter"], does: "Open the row" },
    ],
  },
  {
    title: "On a record",
    keys: [
      { keys: ["j"], does: "Next in the feature" },
      { keys: ["k"], does: "Previous in the feature" },
      { keys: ["s"], does: "Source and back" },
      { keys: ["y"], does: "Copy as reference" },
    ],
  },
  {
    title: "Go to",
    keys: [
      { keys: ["g", "h"], does: "Home" },
      { keys: ["g", "p"], does: "Prompts" },
      { keys: ["g", "d"], does: "Decisions" },
      { keys: ["g", "f"], does: "Features" },
      { keys: ["g", "s"], does: "Suggestions" },
      { keys: ["g", "e"], does: "Problems" },
      { keys: ["g", "o"], does: "Sources" },
    ],
  },
];

/** Where `g` and one more key lead. */
export const GO_TO: Record<string, string> = {
  h: "/",
  p: "/prompts",
  d: "/decisions",
  f: "/features",
  s: "/suggestions",
  e: "/problems",
  o: "/sources",
};
