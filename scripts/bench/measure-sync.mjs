import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { generateRecords } from "../generate-records.mjs";
import { root } from "../run-program.mjs";
import { bundledRun } from "./bundled-run.mjs";
import { median } from "./serve.mjs";

/**
 * What a sync costs: of a corpus, and of many generated records beside the floor of the same work. Answers the
 * folder of the latter.
 *
 * @param {{ figures: import("./figures.mjs").Figures, work: string, corpus: string | undefined, count: number }} bench
 */
export async function measureSync({ figures, work, corpus: given, count }) {
  const corpus = corpusFolders(work, given);
  /** Three times, each into a database of its own. */
  const timed = async (name, repeats, ...folders) => {
    const runs = [];
    for (const run of [0, 1, 2])
      runs.push(await bundledRun("time-sync", join(work, `${name}-${run}.db`), String(repeats), ...folders));
    return runs;
  };
  const name = given ? "Corpus" : "2,500 generated records";
  const small = await timed("corpus", 5, ...corpus);
  figures.note(
    `${name}: cold sync of ${small[0].found} records`,
    median(small.map((run) => run.coldMs)) / 1000,
    6,
    "s",
    "promised",
  );
  figures.note(
    `${name}: unchanged`,
    median(small.map((run) => run.unchangedMs)) / 1000,
    0.5,
    "s",
    "promised",
  );

  const folder = join(work, "records");
  generateRecords(folder, { count });
  const raw = median(
    [0, 1, 2].map((run) => measure("scripts/bench/raw-loop.mjs", folder, join(work, `raw-${run}.db`))),
  );
  const walk = median([0, 1, 2].map(() => measure("scripts/bench/walk-stat.mjs", folder)));
  const large = await timed("records", 7, folder);
  const cold = median(large.map((run) => run.coldMs));
  figures.note(
    `${large[0].found} generated records: cold sync`,
    cold / 1000,
    (2.5 * raw) / 1000,
    "s",
    "2.5 × read + hash + insert + index",
  );
  figures.note(
    "… read anew, as after an upgrade",
    median(large.map((run) => run.rereadMs)) / 1000,
    cold / 1000,
    "s",
    "no longer than cold",
  );
  figures.note("… unchanged", median(large.map((run) => run.unchangedMs)), 3 * walk, "ms", "3 × walk + stat");
  figures.note(
    "… files read when unchanged",
    Math.max(...large.map((run) => run.unchangedRead)),
    0,
    "",
    "promised",
  );
  figures.note(
    "… databases written when unchanged",
    large.filter((run) => run.unchangedWrote).length,
    0,
    "",
    "promised",
  );
  figures.note("… memory of a sync", Math.max(...large.map((run) => run.peakMb)), 500, "MB", "promised");
  return folder;
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

function corpusFolders(work, given) {
  if (given) {
    const corpus = resolve(given);
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
