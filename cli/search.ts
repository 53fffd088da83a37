import type { z } from "zod";
import { readEnvironment } from "../lib/env";
import { getLocalPerson } from "../lib/queries/get-local-person";
import { listRecords } from "../lib/queries/lists/list-records";
import { type ListView, listInput } from "../lib/queries/lists/list-view";
import { readingContext } from "../lib/reading-context";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/** So many unless told otherwise. */
const SHOWN = 20;
/** Columns of a snippet. */
const WIDTH = 110;

/**
 * `docket search "<query>" [--json]`: the page's own query and shape, read from the database beside
 * whatever server runs. Exit code 0 when records were found, 1 when none or when it was not possible.
 */
export async function search(args: Arguments, terminal: Terminal): Promise<number> {
  const input = readInput(args);
  if (isRefusal(input)) return sayRefusal(terminal, input);
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const opened = await readingContext(environment);
  if (isRefusal(opened)) return sayRefusal(terminal, opened);
  try {
    const { context } = opened;
    // `@me` is here who it is on the pages.
    const me = await getLocalPerson(context);
    const actor = me
      ? { ...context.actor, name: me.name, mail: me.mail, role: "admin" as const }
      : context.actor;
    const view = await listRecords({ ...context, actor }, input);
    if (view.startedOver) return sayRefusal(terminal, refuseAfter());
    if (args.values.json) terminal.out(JSON.stringify(view, null, 2));
    else sayView(terminal, view);
    return view.total > 0 ? 0 : 1;
  } finally {
    await opened.close();
  }
}

function readInput({ folders, values }: Arguments): z.output<typeof listInput> | Refusal {
  const { limit = String(SHOWN), after = "" } = values;
  const input = listInput.safeParse({
    q: folders.join(" "),
    limit: Number(limit),
    after,
    zoneOffset: -new Date().getTimezoneOffset() || 0,
  });
  if (folders.length > 0 && input.success) return input.data;
  const wrong = new Set(folders.length === 0 ? ["q"] : input.error?.issues.map(({ path }) => path[0]));
  if (wrong.has("q"))
    return refuse(
      "invalid-input",
      "`docket search` needs a query of at most 4,000 characters.",
      'Write it in quotes: `docket search "kind:decision queue"`.',
    );
  if (wrong.has("limit"))
    return refuse("invalid-input", "--limit is a number from 1 to 200.", "Write for example `--limit 50`.");
  return refuseAfter();
}

function refuseAfter(): Refusal {
  return refuse(
    "invalid-input",
    "What --after names is no page of this query.",
    "Leave out --after to begin at the first, or copy what the page before said.",
  );
}

/** Diagnostics to stderr, records to stdout: what is piped on holds answers alone. */
function sayView(terminal: Terminal, view: ListView): void {
  for (const { severity, message, suggestion } of view.diagnostics) {
    const instead = suggestion === null ? "" : ` Write ${suggestion}`;
    terminal.error(
      `${terminal.style(severity === "error" ? "red" : "yellow", "!")} ${printable(message + instead)}`,
    );
  }
  for (const record of view.records) {
    const said = record.status ?? record.stage ?? record.documentKind ?? "";
    terminal.out(
      `${terminal.style("bold", printable(record.title))}  ${terminal.style("dim", [record.kind, said, record.date ?? ""].filter(Boolean).join(" · "))}`,
    );
    terminal.out(`  ${terminal.style("cyan", printable(`${record.source}/${record.path}`))}`);
    if (record.snippet && record.snippet.part !== "title")
      terminal.out(`  ${printable(record.snippet.text).slice(0, WIDTH)}`);
  }
  terminal.error(terminal.style("dim", view.description));
  if (view.didYouMean) terminal.error(`Did you mean ${printable(view.didYouMean)}?`);
  if (view.next) terminal.error(terminal.style("dim", `More: --after ${view.next}`));
}
