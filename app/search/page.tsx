import { NO_RECORDS } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPage } from "../_lists/list-page";
import { listTitle } from "../_lists/list-title";
import type { SearchParams } from "../_request/page-input";

export function generateMetadata({ searchParams }: { searchParams: SearchParams }) {
  return listTitle("search", SHELL.pages.search, searchParams);
}

/** Records of every kind; with words, the best matches first, each with the place that matched. */
export default function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      title={SHELL.pages.search}
      list="search"
      searchParams={searchParams}
      empty={<EmptyState {...NO_RECORDS.search} command={NO_RECORDS.command} />}
    />
  );
}
