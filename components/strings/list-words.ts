import type { ListColumn, ListOrder } from "@/lib/query/lists/list-look";
import type { ListName } from "@/lib/query/lists/record-lists";
import { counted, recordNouns } from "@/lib/records/counted";
import type { RecordKind } from "@/lib/records/vocabulary";

/** What lists say. */
export const LIST = {
  query: "Query",
  queryPlaceholders: {
    prompt: "Words, or stage:green feature:…",
    decision: "Words, or status:proposed label:…",
    all: "Words, or kind:decision person:…",
  },
  offers: "What could stand here",
  recent: "asked lately",
  insteadOf: (written: string) => `instead of ${written}`,
  apply: "Apply",
  clear: "Clear the query",
  filter: "Filter",
  filters: "Filters",
  closeFilters: "Close the filters",
  sortBy: "Sort by",
  allSources: "All sources",
  look: {
    open: "View",
    columns: "Columns",
    rows: "Rows",
    order: "Order where the query names none",
    apply: "Keep",
  },
  density: { dense: "Dense rows", roomy: "Roomy rows" },
  newer: "Previous page",
  older: "Next page",
  pages: "Pages",
  noWordsMatch: "Nothing matches this query",
  noWordsMatchNext: (asked: string) => `Asked for: ${asked}. Take away a word or a filter.`,
  didYouMean: "Did you mean",
  writeInstead: "Write",
  more: (count: number) => `${count.toLocaleString("en")} more`,
  showAll: (count: number, title: string) => `Show ${count.toLocaleString("en")} more: ${title}`,
  showFewer: "Show fewer",
  narrow: (title: string) => `Find in ${title.toLowerCase()}`,
  narrowDo: "Find",
  narrowOn: (count: number) => `${count.toLocaleString("en")} more. Type to narrow them down.`,
  narrowNone: "No value holds this.",
  leftOut: "left out",
  noGroup: "Without",
  peek: {
    open: "Open",
    show: "Peek",
    showWhy: "Read the beginning of a record beside the list",
    title: "Peek",
    record: "How the record begins",
    moves: "Through the list",
    previous: "Peek at the previous row",
    next: "Peek at the next row",
    close: "Close the peek",
    readOn: "Read on",
    missing: "There is no record at this address any more.",
  },
  gone: "Its file is gone",
  problems: (count: number) => counted(count, "problem"),
  suggestions: (count: number) => counted(count, "suggestion"),
  modes: { any: "Any", all: "All", none: "None" },
  modesOf: (title: string) => `How the chosen are joined: ${title}`,
  changedOn: "The file states no date. The last commit that tells one is of",
  undated: "No date",
  undatedWhy:
    "The file states no date, and no commit tells one: none is known, or it brought many records at once.",
} as const;

/** How a count of records reads; `exact` is false when counting stopped early. */
export function countWords(total: number, isExact: boolean, kind: RecordKind | null): string {
  const [one, many] = recordNouns(kind);
  const number = total.toLocaleString("en");
  return `${isExact ? number : `More than ${number}`} ${total === 1 && isExact ? one : many}`;
}

/** Where in a record a snippet was found. */
export const PART_WORDS: Record<string, string> = {
  number: "Number",
  title: "Title",
  prompt: "Asked",
  response: "Answered",
  outcome: "Outcome",
  decision: "Decision",
  consequences: "Consequences",
  comments: "Comments",
  rest: "Text",
};

export const SORT_WORDS: Record<string, string> = {
  relevance: "Relevance",
  date: "Date",
  updated: "Changed",
  title: "Title",
};

/** What a list's columns are called; the mark is another thing in each. */
export const COLUMN_WORDS: Record<ListColumn, (list: ListName) => string> = {
  number: () => "Number",
  feature: () => "Feature",
  source: () => "Source",
  person: () => "Person",
  model: () => "Model",
  words: () => "Words",
  mark: (list) => ({ prompts: "Stage", decisions: "Status", search: "Stage, status or kind" })[list],
  date: () => "Date",
};

export const ORDER_WORDS: Record<ListOrder, string> = {
  date: "Newest first",
  "-date": "Oldest first",
  updated: "Last changed first",
  "-updated": "Longest unchanged first",
  title: "Title, from A",
  "-title": "Title, from Z",
};
