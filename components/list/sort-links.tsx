import { listHref } from "@/lib/addresses";
import { setSort } from "@/lib/query/edit/edit-query";
import type { QuerySort } from "@/lib/query/language/ast";
import { LIST, SORT_WORDS } from "../strings/list-words";

type Props = {
  list: string;
  q: string;
  keys: QuerySort["key"][];
  current: { key: string; descending: boolean };
};

/** One link an order; the current one turns around. */
export function SortLinks({ list, q, keys, current }: Props) {
  return (
    <nav className="sorts" aria-label={LIST.sortBy}>
      {keys.map((key) => {
        const isCurrent = key === current.key;
        const descending = isCurrent ? !current.descending : key !== "title";
        return (
          <a
            key={key}
            className="sort"
            href={listHref(list, setSort(q, { key, descending }))}
            aria-current={isCurrent ? "true" : undefined}
          >
            {SORT_WORDS[key]}
            {isCurrent ? <span aria-hidden="true">{current.descending ? " ↓" : " ↑"}</span> : null}
          </a>
        );
      })}
    </nav>
  );
}
