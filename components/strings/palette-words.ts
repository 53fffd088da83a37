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
  /** Of those that match only the first are shown: it must not sound like a total. */
  found: (count: number) => (count === 1 ? "1 record shown" : `${count} records shown`),
  passedOver: (typed: string) => `Passed over for now: ${typed}`,
  failed: "The server did not answer.",
  actions: {
    light: "Light theme",
    dark: "Dark theme",
    system: "Theme as the system",
  },
} as const;
