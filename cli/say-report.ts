import type { CheckReport } from "../lib/records/check-report";
import { printable, type Terminal } from "./terminal";

const KINDS = [
  ["prompt", "prompts"],
  ["decision", "decisions"],
  ["document", "documents"],
  ["minutes", "minutes"],
] as const;

/** What a check found, for people: a line a problem with file and line, worst first, then the sums. */
export function sayReport(terminal: Terminal, report: CheckReport): void {
  const { records, totals, skipped } = report;
  const all = records.flatMap((record) =>
    record.problems.map((problem) => ({ ...problem, path: record.path })),
  );
  for (const severity of ["error", "warning"] as const) {
    const colour = severity === "error" ? "red" : "yellow";
    for (const { path, line, message, rule } of all.filter((problem) => problem.severity === severity)) {
      const where = printable(path) + (line === null ? "" : `:${line}`);
      const what = `${printable(message)} ${terminal.style("dim", `(${rule})`)}`;
      terminal.out(
        `${terminal.style(colour, severity.padEnd(7))} ${terminal.style("bold", where)}\n        ${what}`,
      );
    }
  }
  if (all.some((problem) => problem.severity !== "info")) terminal.out("");

  const kinds = KINDS.flatMap(([kind, name]) => {
    const count = totals.byKind[kind] ?? 0;
    return count > 0 ? [counted(count, name)] : [];
  });
  if (records.length === 0) {
    terminal.out("No records were found here.");
    terminal.out(
      "Docket looks for history/prompts, history/adr, docs/adr, docs/decisions, specs and names like 0001-….prompt.md.",
    );
  } else terminal.out(`${counted(records.length, "records")}: ${kinds.join(", ")}.`);
  if (totals.suggestions > 0) terminal.out(`${counted(totals.suggestions, "suggested decisions")}.`);
  if (skipped.length > 0) {
    terminal.out(`${counted(skipped.length, "markdown files")} skipped, each with its reason in --json.`);
  }
  const { error, warning, info } = totals.problems;
  const sums = [counted(error, "errors"), counted(warning, "warnings"), counted(info, "notes")].join(", ");
  if (error > 0) terminal.out(terminal.style("red", `✗ ${sums}.`));
  else if (warning + info > 0) terminal.out(terminal.style("green", `✓ ${sums}.`));
  else if (records.length > 0) terminal.out(terminal.style("green", "✓ Nothing is wrong."));
}

/** "1 error", "2 errors"; `plural` ends in s, or is the same for one. */
export function counted(count: number, plural: string): string {
  const noun = count === 1 && plural !== "minutes" ? plural.replace(/s$/, "") : plural;
  return `${count.toLocaleString("en")} ${noun}`;
}
