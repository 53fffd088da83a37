import { listHref } from "@/lib/addresses";
import { LIST, SORT_WORDS } from "../strings/list-words";

export type SortOption = { key: string; descending: boolean; query: string };
type Props = { list: string; options: SortOption[]; current: { key: string; descending: boolean } };

/** One link an order; the current one turns around. */
export function SortLinks({ list, options, current }: Props) {
  return (
    <nav className="sorts" aria-label={LIST.sortBy}>
      {options.map((option) => {
        const isCurrent = option.key === current.key;
        return (
          <a
            key={option.key}
            className="sort"
            href={listHref(list, option.query)}
            aria-current={isCurrent ? "true" : undefined}
          >
            {SORT_WORDS[option.key] ?? option.key}
            {isCurrent ? <span aria-hidden="true">{current.descending ? " ↓" : " ↑"}</span> : null}
          </a>
        );
      })}
    </nav>
  );
}
