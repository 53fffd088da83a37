import { createServer } from "node:http";
import { join } from "node:path";
import { answerApi } from "../api/answer-api";
import { isApiAddress } from "../api/is-api-address";
import { addSource } from "../lib/commands/sources/add-source";
import { rebuildIndex } from "../lib/commands/sync/rebuild-index";
import { provideContext } from "../lib/context";
import { type Environment, readEnvironment } from "../lib/env";
import { listSources } from "../lib/queries/sources/list-sources";
import { isRefusal, type Refusal } from "../lib/refusal";
import { type Running, startContext } from "../lib/start-context";
import { controlPath, listenForControl } from "./control-socket";
import { importFile } from "./import";
import { openBrowser } from "./open-browser";
import { listenForPages, type PageHandler, type UpgradeHandler } from "./page-server";
import { type Arguments, readPort } from "./read-arguments";
import { emptyHint, progressLine, reportLine, syncFolder } from "./sync";
import { printable, sayRefusal, type Terminal } from "./terminal";
import { warmPages } from "./warm-pages";

/** `docket open`: serves until it is interrupted. Answers the exit code. */
export async function open(args: Arguments, terminal: Terminal): Promise<number> {
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const port = readPort(args.values.port);
  if (isRefusal(port)) return sayRefusal(terminal, port);
  const isDevelopment = args.values.dev === true;

  const stopped = untilInterrupted(terminal);
  const running = await startContext(environment);
  if (isRefusal(running)) return sayRefusal(terminal, running);
  const undo: (() => Promise<void> | void)[] = [() => running.close()];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const pages = await listenForPages(port ?? environment.port, isDevelopment);
    if (isRefusal(pages)) return sayRefusal(terminal, pages);
    undo.push(() => pages.close());
    const address = `http://localhost:${pages.port}/`;
    running.noteAddress(address);

    const names = new Map<string, string>();
    const isNew = args.values["or-sample"] === true && (await listSources(running.context)).length === 0;
    for (const folder of isNew ? sampleFolders(environment) : args.folders) {
      const added = await addSource({ ...running.context, requestSync: () => {} }, { path: folder });
      if (isRefusal(added)) return sayRefusal(terminal, added);
      names.set(added.id, added.name);
    }
    provideContext(running.context);
    const framework = await startFramework(environment, pages.port, isDevelopment);
    undo.push(framework.close);
    pages.handleWith((request, response) =>
      isApiAddress(request.url ?? "/")
        ? answerApi(running.context, request, response)
        : framework.handle(request, response),
    );
    if (framework.upgrade) pages.upgradeWith(framework.upgrade);
    undo.push(await listenForCommands(environment, running));

    terminal.progress(`Serving at ${address}`, false);
    const synced = await Promise.race([syncAll(running, terminal, names), stopped]);
    if (synced === "interrupted") return 0;
    for (const refusal of synced)
      terminal.error(
        `${terminal.style("yellow", "!")} ${printable(refusal.sentence)} ${printable(refusal.nextStep)}`,
      );
    terminal.out(`Docket is ready at ${terminal.style("bold", address)}  (Ctrl-C ends it)`);
    if (terminal.isInteractive && !args.values["no-open"]) openBrowser(address);
    if (!isDevelopment) undo.push(warmSoon(pages.port, running));
    await stopped;
    return 0;
  } finally {
    await stop();
  }
}

/** What a first look is taken at: the sample that `npm start` has made, and Docket's own records. */
function sampleFolders({ root }: Environment): string[] {
  return [join(root, "data/sample"), join(root, "history")];
}

/** Whoever opens a page as soon as there is one comes first. */
const REST_MS = 5000;

/** Have pages loaded before they are needed. Answers how to let it be. */
function warmSoon(port: number, { context }: Running): () => void {
  let isOver = false;
  const timer = setTimeout(() => void warmPages(port, context, () => isOver), REST_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Sync everything that is connected, with progress; answers what could not be synced. */
async function syncAll(running: Running, terminal: Terminal, names: Map<string, string>): Promise<Refusal[]> {
  const end = running.context.listen(null, (_, event) => {
    if (event.type !== "sync-progress") return;
    terminal.progress(progressLine(names.get(event.sourceId) ?? "the sources", event), false);
  });
  const answers = await running.syncAll();
  end();
  for (const answer of answers) {
    if (isRefusal(answer)) continue;
    terminal.progress(`${terminal.style("green", "✓")} ${reportLine(answer)}`, true);
    const hint = emptyHint(answer);
    if (hint) terminal.out(hint);
  }
  return answers.filter(isRefusal);
}

/** Pages in this process: they find the context where `provideContext` put it. */
async function startFramework(
  environment: Environment,
  port: number,
  isDevelopment: boolean,
): Promise<{ handle: PageHandler; upgrade: UpgradeHandler | null; close: () => Promise<void> }> {
  process.env.DOCKET_RENDER_WORKER ??= join(environment.root, "dist/workers/render-worker.mjs");
  const { default: next } = await import("next");
  // The framework listens for upgrades on whatever server it meets first, past our judging. It is given one that
  // never listens, and hears there only of what was judged: while developing, its pages' socket for changes.
  const judged = createServer();
  const app = next({
    dev: isDevelopment,
    httpServer: judged,
    dir: environment.root,
    hostname: "localhost",
    port,
    quiet: !isDevelopment,
  });
  await (isDevelopment ? app.prepare() : withoutLog(() => app.prepare()));
  const handle = app.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    upgrade: isDevelopment ? (...given) => void judged.emit("upgrade", ...given) : null,
    close: () => app.close(),
  };
}

/** Quiet or not, the framework tells how long it took to read its own settings: no news to whoever starts Docket. */
async function withoutLog(run: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => {};
  try {
    await run();
  } finally {
    console.log = log;
  }
}

async function listenForCommands(environment: Environment, running: Running): Promise<() => void> {
  const path = controlPath(environment.databaseUrl);
  if (path === null) return () => {};
  return listenForControl(path, async (request, answer) => {
    if (request.verb === "import-ledger") {
      const imported = await importFile(running.context, request);
      return answer(isRefusal(imported) ? { refusal: imported } : { imported });
    }
    if (request.verb === "rebuild-index") return answer({ indexed: await rebuildIndex(running.context, {}) });
    const report = await syncFolder(running, request.folder, (progress) => answer({ progress }));
    answer(isRefusal(report) ? { refusal: report } : { report });
  });
}

/** Resolves at the first Ctrl-C (or SIGTERM); a second one ends the process at once. */
function untilInterrupted(terminal: Terminal): Promise<"interrupted"> {
  return new Promise((resolve) => {
    let isStopping = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(130);
        isStopping = true;
        terminal.progress("Stopping …", false);
        resolve("interrupted");
      });
    }
  });
}
