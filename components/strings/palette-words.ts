/** What the palette says. */
export const PALETTE = {
  title: "Go to anything",
  placeholder: "A record, a feature, a person, a page …",
  open: "Go to",
  pages: "Pages",
  records: "Records",
  features: "Features",
  views: "Views",
  people: "People",
  namedIn: (count: number) => (count === 1 ? "in 1 record" : `in ${count.toLocaleString("en")} records`),
  here: "On this page",
  searchAll: (words: string) => `Search for “${words}”`,
  found: (count: number) => (count === 1 ? "1 record" : `${count} records`),
  failed: "The server did not answer.",
  actions: {
    light: "Light theme",
    dark: "Dark theme",
    system: "Theme as the system",
  },
} as const;
