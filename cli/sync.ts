import { resolve } from "node:path";
import { addSource } from "../lib/commands/sources/add-source";
import type { SyncReport } from "../lib/commands/sync/sync-report";
import type { DocketEvent } from "../lib/context";
import { readEnvironment } from "../lib/env";
import { counted } from "../lib/records/counted";
import { isRefusal, type Refusal } from "../lib/refusal";
import type { Running } from "../lib/start-context";
import { askOrDo } from "./ask-or-do";
import type { OnProgress } from "./control-socket";
import { type Arguments, readFolder } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/** `docket sync <folder> [--json]`: the running server does it, or this process when there is none. */
export async function sync(args: Arguments, terminal: Terminal): Promise<number> {
  const folder = readFolder("sync", args.folders);
  if (isRefusal(folder)) return sayRefusal(terminal, folder);
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const onProgress: OnProgress = args.values.json
    ? () => {}
    : (progress) => terminal.progress(progressLine(folder, progress), false);

  const report = await askOrDo(
    environment,
    { verb: "sync", folder: resolve(folder) },
    (answer) => ("report" in answer ? answer.report : null),
    async (running) => {
      const done = await syncFolder(running, folder, onProgress);
      await running.settled();
      return done;
    },
    onProgress,
  );
  return isRefusal(report) ? sayRefusal(terminal, report) : say(terminal, args, report);
}

/** Add a folder if it is new, and sync it. */
export async function syncFolder(
  running: Running,
  folder: string,
  onProgress: OnProgress,
): Promise<SyncReport | Refusal> {
  // The sync is asked for below, where its report can be had.
  const added = await addSource({ ...running.context, requestSync: () => {} }, { path: folder });
  if (isRefusal(added)) return added;
  const end = running.context.listen(null, (_, event: DocketEvent) => {
    if (event.type === "sync-progress" && event.sourceId === added.id) {
      onProgress({ phase: event.phase, done: event.done, total: event.total });
    }
  });
  try {
    return await running.sync(added.id);
  } finally {
    end();
  }
}

/** One line about a sync under way. */
export function progressLine(name: string, { phase, done, total }: Parameters<OnProgress>[0]): string {
  const doing =
    { walking: "Looking through", reading: "Reading", linking: "Linking", indexing: "Indexing" }[phase] ??
    "Syncing";
  const share = total > 0 ? ` ${done.toLocaleString("en")} of ${total.toLocaleString("en")}` : "";
  return `${doing} ${printable(name)}${share} …`;
}

/** One line about a sync that ended. */
export function reportLine(report: SyncReport): string {
  const { added, changed, moved, gone, unchanged, skipped } = report;
  const parts = [
    [added, "new"],
    [changed, "changed"],
    [moved, "moved"],
    [gone, "gone"],
    [unchanged, "unchanged"],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count > 0 ? [`${count.toLocaleString("en")} ${word}`] : []));
  const detail = said.length > 0 ? ` (${said.join(", ")})` : "";
  const rest = skipped > 0 ? `, ${counted(skipped, "file")} skipped` : "";
  return `${printable(report.source.name)}: ${counted(report.found, "record")}${detail}${rest}`;
}

/** Where records are looked for, for whoever opened a folder that has none; null when there are some. */
export function emptyHint(report: SyncReport): string | null {
  if (report.found > 0) return null;
  return "  Records are looked for in history/prompts, history/adr, docs/adr, docs/decisions, specs/<feature> and the like, at any depth (docs/sync.md). Add one, or open another folder.";
}

function say(terminal: Terminal, args: Arguments, report: SyncReport): number {
  if (args.values.json) terminal.out(JSON.stringify(report, null, 2));
  else terminal.progress(`${terminal.style("green", "✓")} ${reportLine(report)}`, true);
  const hint = args.values.json ? null : emptyHint(report);
  if (hint) terminal.out(hint);
  return 0;
}
