import { statSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../free-port.mjs";
import { generateRecords } from "../generate-records.mjs";
import { root, runNode } from "../run-program.mjs";
import { mixedQueries, otherQueries } from "./mixed-queries.mjs";
import { multiplyRecords } from "./multiply-records.mjs";
import { openSqliteArchive } from "./raw-search.mjs";
import { searchFigures, spread } from "./search-figures.mjs";
import { serve } from "./serve.mjs";

/** Nothing is promised of a million records: the figures stand beside the raw engine's. */
export async function measureMillion({ figures, work }) {
  const folder = join(work, "archive");
  const file = join(work, "million.db");
  generateRecords(folder, { count: 50_000, share: 0.15 });
  const sync = runNode("scripts/docket.mjs", ["sync", folder], { DATABASE_URL: `file:${file}` });
  if (!sync) throw new Error("The records could not be read.");
  multiplyRecords(file, 20);
  const port = await freePort();
  const args = [join(root, "scripts/docket.mjs"), "open", "--no-open", "--port", String(port)];
  const server = await serve(args, { port, path: "/readyz", env: { DATABASE_URL: `file:${file}` } });
  try {
    const archive = openSqliteArchive(file);
    const rare = archive.rareWords();
    const queries = mixedQueries(rare);
    const { own, lists, typed, crowd } = await searchFigures({
      url: server.url,
      before: otherQueries(rare),
      queries,
      needles: [],
    });
    const raw = spread(archive.times(queries.filter(({ fts }) => fts !== null)));
    figures.note("A million records: ready", server.readyMs / 1000, Infinity, "s", "no promise");
    figures.note("… search with snippets, p50", own.p50, raw.p50, "ms", "the raw engine, no promise");
    figures.note("… p99", own.p99, raw.p99, "ms", "the raw engine, no promise");
    figures.note("… list with all facets, p50", lists.p50, Infinity, "ms", "no promise");
    figures.note("… palette keystroke, p50", typed.p50, Infinity, "ms", "no promise");
    figures.note("… other pages while ten clients search, p99", crowd.p99, Infinity, "ms", "no promise");
    figures.note("… memory", server.peakMb() ?? 0, Infinity, "MB", "no promise");
    figures.note("… database", statSync(file).size / 1e9, Infinity, "GB", "no promise");
    archive.close();
  } finally {
    await server.stop();
  }
}
