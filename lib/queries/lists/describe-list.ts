import type { QuerySort } from "../../query/language/ast";
import { recordNouns } from "../../records/counted";
import type { RecordKind } from "../../records/vocabulary";

export type Described = {
  total: number;
  isExact: boolean;
  kinds: readonly RecordKind[] | null;
  sort: QuerySort;
  /** Whether only the titles of the matches were ranked, because there are so many. */
  ranksTitles: boolean;
};

const ORDERS: Record<QuerySort["key"], [descending: string, ascending: string]> = {
  relevance: ["best match first", "weakest match first"],
  date: ["newest first", "oldest first"],
  updated: ["last changed first", "longest unchanged first"],
  title: ["by title from Z to A", "by title"],
};

/** One plain sentence that says what is listed, how much of it, and in what order. */
export function describeList({ total, isExact, kinds, sort, ranksTitles }: Described): string {
  const [one, many] = recordNouns(kinds?.length === 1 ? (kinds[0] ?? null) : null);
  if (total === 0) return `No ${many} match.`;
  const count = `${isExact ? "" : "More than "}${total.toLocaleString("en-US")} ${total === 1 && isExact ? one : many}`;
  const order = ORDERS[sort.key][sort.descending ? 0 : 1];
  const bound = ranksTitles
    ? " Of so many matches those that have the words in their title come first, the others newest first. Another word brings the best up."
    : "";
  return `${count}, ${order}.${bound}`;
}
