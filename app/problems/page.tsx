import { asSomebody } from "@/app/_request/as-person";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { ProblemList } from "@/components/problem/problem-list";
import { SHELL } from "@/components/strings/shell-words";
import { listProblems, problemsInput } from "@/lib/queries/sources/list-problems";
import { SEVERITIES } from "@/lib/records/vocabulary";

export const metadata = { title: SHELL.pages.problems };

/** What could not be read honestly, over all sources. */
export default async function ProblemsPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await readParams(searchParams, ["rule", "severity", "source", "after"]);
  const asked = {
    rule: given.rule.slice(0, 100),
    severity: oneOf(["", ...SEVERITIES], given.severity),
    source: given.source.slice(0, 200),
  };
  const after = problemsInput.shape.after.catch(0).parse(given.after);
  const view = await listProblems(await asSomebody(), { ...asked, after });
  return <ProblemList view={view} asked={asked} />;
}
