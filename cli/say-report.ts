import type { CheckReport } from "../lib/records/check-report";
import { counted, countedRecords } from "../lib/records/counted";
import { RECORD_KINDS } from "../lib/records/vocabulary";
import { printable, type Terminal } from "./terminal";

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

  const kinds = RECORD_KINDS.flatMap((kind) => {
    const count = totals.byKind[kind] ?? 0;
    return count > 0 ? [countedRecords(count, kind)] : [];
  });
  if (records.length === 0) {
    terminal.out("No records were found here.");
    terminal.out(
      "Docket looks for history/prompts, history/adr, docs/adr, docs/decisions, specs and names like 0001-….prompt.md.",
    );
  } else terminal.out(`${countedRecords(records.length, null)}: ${kinds.join(", ")}.`);
  if (totals.suggestions > 0) terminal.out(`${counted(totals.suggestions, "suggested decision")}.`);
  if (skipped.length > 0) {
    terminal.out(`${counted(skipped.length, "markdown file")} skipped, each with its reason in --json.`);
  }
  const { error, warning, info } = totals.problems;
  const sums = [counted(error, "error"), counted(warning, "warning"), counted(info, "note")].join(", ");
  if (error > 0) terminal.out(terminal.style("red", `✗ ${sums}.`));
  else if (warning + info > 0) terminal.out(terminal.style("green", `✓ ${sums}.`));
  else if (records.length > 0) terminal.out(terminal.style("green", "✓ Nothing is wrong."));
}
