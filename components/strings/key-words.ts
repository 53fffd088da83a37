/** What the key sheet says. */
export const KEY_WORDS = {
  groups: { anywhere: "Anywhere", list: "In a list", record: "On a record", go: "Go to" },
  search: "Search",
  palette: "Go to anything",
  sheet: "Show these keys",
  close: "Close what is open",
  nextRow: "Next row",
  previousRow: "Previous row",
  openRow: "Open the row",
  peek: "Peek at the row, and back",
  next: "Next in its list or feature",
  previous: "Previous in its list or feature",
  nextInFeature: "Next in the feature",
  previousInFeature: "Previous in the feature",
  source: "Source and back",
  reference: "Copy as reference",
  shift: "Shift",
} as const;
