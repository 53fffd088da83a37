import { join } from "node:path";
import { freePort } from "../free-port.mjs";
import { generateRecords } from "../generate-records.mjs";
import { startPostgres } from "../postgres-for-tests.mjs";
import { root } from "../run-program.mjs";
import { mixedQueries, otherQueries } from "./mixed-queries.mjs";
import { plantNeedles } from "./plant-needles.mjs";
import { openScan, openSqliteArchive, postgresTimes } from "./raw-search.mjs";
import { searchFigures, spread } from "./search-figures.mjs";
import { serve } from "./serve.mjs";

/** Searching in a large archive, beside the raw engine on the same index. */
export async function measureSearch({ figures, work, postgres }, records) {
  const folder = join(work, "archive");
  generateRecords(folder, { count: records });
  const needles = plantNeedles(folder);
  const file = join(work, "archive.db");
  const asked = await withServer(`file:${file}`, folder, async (url) => {
    const archive = openSqliteArchive(file);
    const rare = archive.rareWords();
    const queries = mixedQueries(rare);
    const before = otherQueries(rare);
    const words = queries.filter(({ q }) => /^[a-z]+$/.test(q)).map(({ q }) => q);
    const scan = openScan(folder);
    scan.time(words[0]);
    // The machine is faster in one minute than in the next: files are scanned between the queries they stand beside.
    const scans = [];
    const pause = () => scans.push(scan.time(words[(scans.length * 8) % words.length]));
    const found = await searchFigures({ url, before, queries, needles, pause });
    scan.close();
    const inWords = queries.filter(({ fts }) => fts !== null);
    archive.times(inWords.filter((_, index) => index % 10 === 0));
    const raw = spread(archive.times(inWords));
    figures.note("SQLite: search with snippets, p50", found.own.p50, 3 * raw.p50, "ms", "3 × the raw engine");
    figures.note("… p99", found.own.p99, 0.6 * raw.p99, "ms", "0.6 × the raw engine");
    figures.note(
      "… p50 against a scan of the files",
      found.own.p50,
      spread(scans).p50 / 50,
      "ms",
      `a fiftieth of ${scan.program}`,
    );
    noteSearch(figures, found);
    figures.note("Index to text", 100 * archive.indexShare(), 90, "%", "promised");
    archive.close();
    return { before, queries, needles };
  });
  if (!postgres) return;
  const server = await startPostgres({ shared_buffers: "1GB", maintenance_work_mem: "512MB" });
  try {
    await withServer(server.url, folder, async (url) => {
      const found = await searchFigures({ url, ...asked });
      const words = asked.queries
        .filter(({ q }) => /^[a-z]+( [a-z]+)?$/.test(q))
        .map(({ q }) => q.split(" "));
      const raw = spread(await postgresTimes(server.url, words));
      figures.note(
        "PostgreSQL: search with snippets, p50",
        found.own.p50,
        150,
        "ms",
        `promised; raw ${raw.p50.toFixed(0)}`,
      );
      figures.note("… p99", found.own.p99, 1200, "ms", `promised; raw ${raw.p99.toFixed(0)}`);
      noteSearch(figures, found);
    });
  } finally {
    server.stop();
  }
}

/** What is promised of searching whatever the database. */
function noteSearch(figures, { lists, typed, crowd, missed }) {
  figures.note("… list with all facets, p50", lists.p50, 150, "ms", "promised");
  figures.note("… palette keystroke, p50", typed.p50, 30, "ms", "promised");
  figures.note("… other pages while ten clients search, p99", crowd.p99, 100, "ms", "promised");
  figures.note("… needles not among the first three", missed.length, 0, "", "promised");
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
