import { ProblemList } from "@/components/problem/problem-list";
import { SHELL } from "@/components/strings/shell-words";
import { currentContext } from "@/lib/context";
import { listProblems } from "@/lib/queries/list-problems";
import { SEVERITIES } from "@/lib/records/vocabulary";
import { oneOf, readParams, type SearchParams } from "../page-input";

export const metadata = { title: SHELL.pages.problems };

/** What could not be read honestly, over all sources. */
export default async function ProblemsPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await readParams(searchParams, ["rule", "severity", "source", "after"]);
  const asked = {
    rule: given.rule.slice(0, 100),
    severity: oneOf(["", ...SEVERITIES], given.severity),
    source: given.source.slice(0, 200),
  };
  const after = /^\d{1,15}$/.test(given.after) ? Number(given.after) : 0;
  const view = await listProblems(currentContext(), { ...asked, after });
  return <ProblemList view={view} asked={asked} />;
}
