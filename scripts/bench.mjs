// `npm run bench [-- --corpus <folder of repositories>] [--records N] [--search N [--postgres]]`: every promised figure beside its limit,
// measured in the same run, because absolute times move from machine to machine. Ends with 1 when one is over.
// What is measured stands in scripts/bench/: measure-sync, measure-pages, measure-search and so on.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Figures } from "./bench/figures.mjs";
import { measureMillion } from "./bench/measure-million.mjs";
import { measurePages } from "./bench/measure-pages.mjs";
import { measureRecordKeeping } from "./bench/measure-record-keeping.mjs";
import { measureSearch } from "./bench/measure-search.mjs";
import { measureSetStatus } from "./bench/measure-set-status.mjs";
import { measureSync } from "./bench/measure-sync.mjs";
import { buildAll } from "./build.mjs";
import { root } from "./run-program.mjs";

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
const { corpus, postgres } = values;
const work = mkdtempSync(join(tmpdir(), "docket-bench-"));
const figures = new Figures();
const bench = { figures, work, corpus, postgres, count: Number(values.records) };

if (!(await buildAll())) process.exit(1);
try {
  if (values.million) await measureMillion(bench);
  else if (values.search) await measureSearch(bench, Number(values.search));
  else await everything();
} finally {
  rmSync(work, { recursive: true, force: true });
}
const folder = join(root, "bench-results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "latest.json"), `${JSON.stringify(figures.results, null, 2)}\n`);
const over = figures.over();
process.stdout.write(`${figures.results.length - over} within their limits, ${over} over\n`);
process.exit(over === 0 ? 0 : 1);

/** What every change is measured by. */
async function everything() {
  await measureRecordKeeping(bench);
  const records = await measureSync(bench);
  await measureSetStatus(bench, corpus ? resolve(corpus) : records);
  await measurePages(bench, records);
}
