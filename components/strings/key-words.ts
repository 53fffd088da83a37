/** Keys with the one that a keyboard of Apple calls otherwise: drawn is what stands on the reader's (`ui/shown-keys.tsx`). */
export const PALETTE_KEYS = ["⌘K", "Ctrl K"] as const;
export const CONFIRM_KEYS = ["⌘ Enter", "Ctrl Enter"] as const;

/** What the key sheet says. */
export const KEY_WORDS = {
  groups: {
    anywhere: "Anywhere",
    inbox: "In the inbox",
    list: "In a list",
    record: "On a record",
    suggestion: "On a suggestion",
    review: "In a review",
    go: "Go to",
  },
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
  history: "History",
  reference: "Copy as reference",
  nextItem: "Next item",
  previousItem: "Previous item",
  openItem: "Open the item's page",
  select: "Select the item, for one verb over several",
  unselect: "Clear the selection",
  confirm: "Confirm what is asked",
  space: "Space",
  shift: "Shift",
} as const;
