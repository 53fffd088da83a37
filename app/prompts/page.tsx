import { ListPage } from "@/app/list-page";
import type { SearchParams } from "@/app/page-input";
import { NO_RECORDS } from "@/components/strings/page-words";
import { SHELL } from "@/components/strings/shell-words";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata = { title: SHELL.pages.prompts };

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
