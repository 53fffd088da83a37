import { ListPage } from "@/app/_lists/list-page";
import { listTitle } from "@/app/_lists/list-title";
import type { SearchParams } from "@/app/_request/page-input";
import { NO_RECORDS } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import { EmptyState } from "@/components/ui/empty-state";

export function generateMetadata({ searchParams }: { searchParams: SearchParams }) {
  return listTitle("prompts", SHELL.pages.prompts, searchParams);
}

/** All prompts, newest first. */
export default function PromptsPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      title={SHELL.pages.prompts}
      list="prompts"
      searchParams={searchParams}
      empty={<EmptyState {...NO_RECORDS.prompts} command={NO_RECORDS.command} />}
    />
  );
}
