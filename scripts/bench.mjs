// `npm run bench [-- --corpus <folder of repositories>] [--records N] [--search N [--postgres]]`: every promised figure beside its limit,
// measured in the same run, because absolute times move from machine to machine. Ends with 1 when one is over.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundledRun } from "./bench/bundled-run.mjs";
import { HISTORY_LIMITS, measureHistory } from "./bench/history.mjs";
import { mixedQueries } from "./bench/mixed-queries.mjs";
import { multiplyRecords } from "./bench/multiply-records.mjs";
import { measureFeel, measureHardRecords, writeHardRecords } from "./bench/page-feel.mjs";
import { plantNeedles } from "./bench/plant-needles.mjs";
import { openSqliteArchive, postgresTimes, scanTimes } from "./bench/raw-search.mjs";
import { searchFigures, spread } from "./bench/search-figures.mjs";
import { firstLoadBytes, freePort, median, medianPageMs, serve } from "./bench/serve.mjs";
import { buildAll } from "./build.mjs";
import { generateRecords } from "./generate-records.mjs";
import { startPostgres } from "./postgres-for-tests.mjs";
import { root, runNode } from "./run-program.mjs";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    records: { type: "string", default: "10000" },
    /** Only searching, in so many records: `--search 100000`. */
    search: { type: "string" },
    /** … and the same on a PostgreSQL server of its own. */
    postgres: { type: "boolean", default: false },
    /** Only searching in a million records, most of them copied straight in the database: `npm run bench:million`. */
    million: { type: "boolean", default: false },
  },
});
const count = Number(values.records);
const work = mkdtempSync(join(tmpdir(), "docket-bench-"));
const results = [];

/** Note a figure with its limit; both in the same unit. */
function note(what, measured, limit, unit, how) {
  results.push({ what, measured, limit, unit, how, ok: measured <= limit });
  const digits = unit === "s" || unit === "GB" ? 2 : 0;
  const verdict = measured <= limit ? "ok  " : "OVER";
  process.stdout.write(
    `${verdict} ${what.padEnd(52)} ${measured.toFixed(digits).padStart(8)} ${unit.padEnd(3)} limit ${limit.toFixed(digits)} ${unit} (${how})\n`,
  );
}

/** Run a script of scripts/bench with this Node and read the last line it prints as JSON. */
function measure(script, ...args) {
  const run = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stderr}`);
  return JSON.parse(run.stdout.trim().split("\n").at(-1));
}

function corpusFolders() {
  if (values.corpus) {
    const corpus = resolve(values.corpus);
    return readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(corpus, entry.name));
  }
  return Array.from({ length: 25 }, (_, repository) => {
    const folder = join(work, "corpus", String(repository));
    generateRecords(folder, { count: 100, seed: repository + 1 });
    return folder;
  });
}

async function bundleTimer() {
  const { build } = await import("esbuild");
  const outfile = join(root, "dist/bench/time-sync.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["scripts/bench/time-sync.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    outfile,
  });
  return outfile;
}

async function sync() {
  const timer = await bundleTimer();
  const corpus = corpusFolders();
  const name = values.corpus ? "Corpus" : "2,500 generated records";
  const small = [0, 1, 2].map((run) => measure(timer, join(work, `corpus-${run}.db`), "5", ...corpus));
  note(
    `${name}: cold sync of ${small[0].found} records`,
    median(small.map((run) => run.coldMs)) / 1000,
    6,
    "s",
    "promised",
  );
  note(`${name}: unchanged`, median(small.map((run) => run.unchangedMs)) / 1000, 0.5, "s", "promised");

  const folder = join(work, "records");
  generateRecords(folder, { count });
  const raw = median(
    [0, 1, 2].map((run) => measure("scripts/bench/raw-loop.mjs", folder, join(work, `raw-${run}.db`))),
  );
  const walk = median([0, 1, 2].map(() => measure("scripts/bench/walk-stat.mjs", folder)));
  const large = [0, 1, 2].map((run) => measure(timer, join(work, `records-${run}.db`), "7", folder));
  const cold = median(large.map((run) => run.coldMs));
  note(
    `${large[0].found} generated records: cold sync`,
    cold / 1000,
    (2.5 * raw) / 1000,
    "s",
    "2.5 × read + hash + insert + index",
  );
  note("… unchanged", median(large.map((run) => run.unchangedMs)), 3 * walk, "ms", "3 × walk + stat");
  note("… files read when unchanged", Math.max(...large.map((run) => run.unchangedRead)), 0, "", "promised");
  note(
    "… databases written when unchanged",
    large.filter((run) => run.unchangedWrote).length,
    0,
    "",
    "promised",
  );
  note("… memory of a sync", Math.max(...large.map((run) => run.peakMb)), 500, "MB", "promised");
  return folder;
}

async function pages(folder) {
  const docket = (port) => [join(root, "scripts/docket.mjs"), "open", "--no-open", "--port", String(port)];
  const env = { DATABASE_URL: `file:${join(work, "pages.db")}` };
  const firstPort = await freePort();
  const first = await serve([...docket(firstPort), folder], { port: firstPort, path: "/readyz", env });
  note("Server: memory with a first sync", first.peakMb() ?? 0, 500, "MB", "promised");
  await first.stop();

  const hard = join(work, "hard");
  writeHardRecords(hard);
  const starts = [];
  let second = null;
  for (let run = 0; run < 3; run++) {
    await second?.stop();
    const port = await freePort();
    const start = [join(root, "scripts/start.mjs"), "--no-open", "--port", String(port), folder, hard];
    second = await serve(start, { port, path: "/readyz", env });
    starts.push(second.readyMs);
    await untilSynced(second.url);
  }
  note("Second start, to ready", median(starts) / 1000, 5, "s", "promised");

  const bareApp = join(root, "scripts/bench/bare-app");
  if (!runNode("node_modules/next/dist/bin/next", ["build", bareApp], { NEXT_TELEMETRY_DISABLED: "1" }))
    throw new Error("The bare app did not build.");
  const barePort = await freePort();
  const bareArgs = [join(root, "node_modules/next/dist/bin/next"), "start", bareApp, "-p", String(barePort)];
  const bare = await serve(bareArgs, { port: barePort, path: "/" });
  const barePage = await medianPageMs(`${bare.url}/`);
  for (const path of ["/prompts", "/decisions", "/features"])
    note(
      `List page ${path}`,
      await medianPageMs(second.url + path),
      3 * barePage,
      "ms",
      "3 × a bare dynamic page of 50 rows",
    );
  const bareBytes = await firstLoadBytes(`${bare.url}/`);
  note(
    "First-load JavaScript of /prompts",
    (await firstLoadBytes(`${second.url}/prompts`)) / 1000,
    180,
    "kB",
    `gzip; a bare page has ${(bareBytes / 1000).toFixed(0)}`,
  );
  note("Memory after all of this", second.peakMb() ?? 0, 500, "MB", "promised");
  await bare.stop();
  await feel(second.url);
  await second.stop();
}

/** Until no source is being read: a start that is ended before would leave its sync to the next one. */
async function untilSynced(url) {
  for (;;) {
    const sources = await (await fetch(`${url}/api/v1/sources`)).json();
    if (sources.every(({ progress, lastRun }) => progress === null && lastRun !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How pages feel on a slow machine, and what a long or hostile record costs the server. */
async function feel(base) {
  const drawn = await measureHardRecords(base, "hard");
  note("Records of 300 kB, drawn for the first time", drawn.first, 500, "ms", "promised; median of 3 kinds");
  note("… from cache after", drawn.again, 500, "ms", "promised");
  note("Hostile nesting answers", drawn.hostile / 1000, 2, "s", "promised");
  note("… slowest list page meanwhile", drawn.slowestOther / 1000, 2, "s", "other pages answer");
  const html = await (await fetch(`${base}/prompts`)).text();
  const record = /class="row-title" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "/prompts";
  for (const { url, lcpMs, shift } of await measureFeel([`${base}/prompts`, base + record])) {
    const what = url.endsWith("/prompts") ? "list" : "record";
    note(`Largest paint of a ${what} page`, lcpMs / 1000, 1.5, "s", "Chromium, processor slowed 4 times");
    note("… thousandths of layout shift", shift * 1000, 20, "", "promised: 0.02");
  }
}

/** What an auditor waits for. */
async function ledger() {
  const { events, faults, seconds } = await bundledRun("verify-ledger", join(root, "prisma/migrations"));
  if (faults > 0) throw new Error("The ledger that was made for the bench does not hold together.");
  note(`Verify ${events} events`, seconds, 10, "s", "promised");
}

/** What a record's history costs, and what its revisions cost when there are no new ones. */
async function history() {
  const { cold, nothingNew } = await measureHistory();
  note(
    "History of 2,000 commits and 1,000 records, cold",
    cold / 1000,
    HISTORY_LIMITS.cold / 1000,
    "s",
    "promised",
  );
  note("… nothing new", nothingNew, HISTORY_LIMITS.nothingNew, "ms", "promised");
}

/** Every status written to every decision, and taken back by its inverse. */
async function setStatus(folder) {
  const tally = await bundledRun("run-set-status", folder);
  const written = Object.entries(tally).filter(([what]) => what.startsWith("written"));
  const times = written.reduce((sum, [, count]) => sum + count, 0);
  if (times === 0) throw new Error("No decision was found to write to.");
  const lost = (tally["not brought back"] ?? 0) + (tally["write failed"] ?? 0);
  note(`${times} statuses written: not brought back to the byte`, lost, 0, "", "promised");
}

/** Searching in a large archive, beside the raw engine on the same index. */
async function search(records) {
  const folder = join(work, "archive");
  generateRecords(folder, { count: records });
  const needles = plantNeedles(folder);
  const file = join(work, "archive.db");
  const queries = await withServer(`file:${file}`, folder, async (url) => {
    const archive = openSqliteArchive(file);
    const queries = mixedQueries(archive.rareWords());
    const found = await searchFigures({ url, queries, needles });
    const inWords = queries.filter(({ fts }) => fts !== null);
    archive.times(inWords.filter((_, index) => index % 10 === 0));
    const raw = spread(archive.times(inWords));
    const words = queries.filter(({ q }) => /^[a-z]+$/.test(q)).map(({ q }) => q);
    const scan = scanTimes(
      folder,
      words.filter((_, index) => index % 8 === 0),
    );
    note("SQLite: search with snippets, p50", found.own.p50, 3 * raw.p50, "ms", "3 × the raw engine");
    note("… p99", found.own.p99, 0.6 * raw.p99, "ms", "0.6 × the raw engine");
    note(
      "… p50 against a scan of the files",
      found.own.p50,
      spread(scan.times).p50 / 50,
      "ms",
      `a fiftieth of ${scan.program}`,
    );
    noteSearch(found);
    note("Index to text", 100 * archive.indexShare(), 90, "%", "promised");
    archive.close();
    return queries;
  });
  if (!values.postgres) return;
  const server = await startPostgres({ shared_buffers: "1GB", maintenance_work_mem: "512MB" });
  try {
    await withServer(server.url, folder, async (url) => {
      const found = await searchFigures({ url, queries, needles });
      const words = queries.filter(({ q }) => /^[a-z]+( [a-z]+)?$/.test(q)).map(({ q }) => q.split(" "));
      const raw = spread(await postgresTimes(server.url, words));
      note(
        "PostgreSQL: search with snippets, p50",
        found.own.p50,
        150,
        "ms",
        `promised; raw ${raw.p50.toFixed(0)}`,
      );
      note("… p99", found.own.p99, 1200, "ms", `promised; raw ${raw.p99.toFixed(0)}`);
      noteSearch(found);
    });
  } finally {
    server.stop();
  }
}

/** Nothing is promised of a million records: the figures stand beside the raw engine's. */
async function million() {
  const folder = join(work, "archive");
  const file = join(work, "million.db");
  generateRecords(folder, { count: 50_000, share: 0.15 });
  const sync = runNode("scripts/docket.mjs", ["sync", folder], { DATABASE_URL: `file:${file}` });
  if (!sync) throw new Error("The records could not be read.");
  multiplyRecords(file, 20);
  const port = await freePort();
  const args = [join(root, "scripts/start.mjs"), "--no-open", "--port", String(port)];
  const server = await serve(args, { port, path: "/readyz", env: { DATABASE_URL: `file:${file}` } });
  try {
    const archive = openSqliteArchive(file);
    const queries = mixedQueries(archive.rareWords());
    const { own, lists, typed, crowd } = await searchFigures({ url: server.url, queries, needles: [] });
    const raw = spread(archive.times(queries.filter(({ fts }) => fts !== null)));
    note("A million records: ready", server.readyMs / 1000, Infinity, "s", "no promise");
    note("… search with snippets, p50", own.p50, raw.p50, "ms", "the raw engine, no promise");
    note("… p99", own.p99, raw.p99, "ms", "the raw engine, no promise");
    note("… list with all facets, p50", lists.p50, Infinity, "ms", "no promise");
    note("… palette keystroke, p50", typed.p50, Infinity, "ms", "no promise");
    note("… other pages while ten clients search, p99", crowd.p99, Infinity, "ms", "no promise");
    note("… memory", server.peakMb() ?? 0, Infinity, "MB", "no promise");
    note("… database", statSync(file).size / 1e9, Infinity, "GB", "no promise");
    archive.close();
  } finally {
    await server.stop();
  }
}

/** What is promised of searching whatever the database. */
function noteSearch({ lists, typed, crowd, missed }) {
  note("… list with all facets, p50", lists.p50, 150, "ms", "promised");
  note("… palette keystroke, p50", typed.p50, 30, "ms", "promised");
  note("… other pages while ten clients search, p99", crowd.p99, 100, "ms", "promised");
  note("… needles not among the first three", missed.length, 0, "", "promised");
}

/** Open a folder in a server with a database of its own, and ask it when it is ready. */
async function withServer(database, folder, ask) {
  const port = await freePort();
  const args = [join(root, "scripts/docket.mjs"), "open", "--no-open", "--port", String(port), folder];
  const server = await serve(args, { port, path: "/readyz", env: { DATABASE_URL: database } });
  try {
    return await ask(server.url);
  } finally {
    await server.stop();
  }
}

if (!(await buildAll())) process.exit(1);
try {
  if (values.million) await million();
  else if (values.search) await search(Number(values.search));
  else await everything();
} finally {
  rmSync(work, { recursive: true, force: true });
}
const folder = join(root, "bench-results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "latest.json"), `${JSON.stringify(results, null, 2)}\n`);
const over = results.filter((result) => !result.ok).length;
process.stdout.write(`${results.length - over} within their limits, ${over} over\n`);
process.exit(over === 0 ? 0 : 1);

/** What every change is measured by. */
async function everything() {
  await ledger();
  await history();
  const records = await sync();
  await setStatus(values.corpus ? resolve(values.corpus) : records);
  await pages(records);
}
