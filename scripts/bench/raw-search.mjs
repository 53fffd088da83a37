// The engines below searching, asked without Docket: what its own times stand beside.
import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";

/** What stands in SQLite's index, straight from the file. */
export function openSqliteArchive(file) {
  const db = new Sqlite(file, { readonly: true });
  const find = db.prepare(
    `SELECT rowid AS id FROM "SearchText" WHERE "SearchText" MATCH ? ORDER BY rank LIMIT 20`,
  );
  const read = db.prepare(`SELECT substr("text", 1, 200000) AS text FROM "RecordText" WHERE "id" = ?`);
  return {
    /** Words that stand in few records (one in five hundred to one in twenty-five), spread over the index. */
    rareWords() {
      const words = db
        .prepare(
          `SELECT term FROM "SearchWords" WHERE length(term) > 5 AND term GLOB '[a-z]*'
            AND doc BETWEEN (SELECT count(*) FROM "RecordText") / 500 AND (SELECT count(*) FROM "RecordText") / 25`,
        )
        .all()
        .map(({ term }) => term);
      const step = Math.max(1, Math.floor(words.length / 100));
      return words.filter((_, index) => index % step === 0);
    },
    /** Rank every match, take twenty, read their texts. No parsing, no facets, no snippet. Milliseconds. */
    times(queries) {
      return queries.map(({ fts }) => {
        const began = performance.now();
        for (const { id } of find.all(fts)) read.get(id);
        return performance.now() - began;
      });
    },
    indexShare() {
      const text = db.prepare(`SELECT sum(length(CAST("text" AS BLOB))) AS bytes FROM "RecordText"`).get();
      const index = db.prepare(`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE 'Search%'`).get();
      return index.bytes / text.bytes;
    },
    close: () => db.close(),
  };
}

/** The same of PostgreSQL: words of a query in any part, ranked by ts_rank over all matches. Milliseconds. */
export async function postgresTimes(url, queries) {
  const client = new pg.Client({ connectionString: url, options: "-c jit=off -c enable_seqscan=off" });
  await client.connect();
  const anywhere = (word) =>
    `(${["t", "p", "r", "o", "d", "c", "m", "x"].map((part) => `${part}/${word}`).join(" | ")})`;
  const times = [];
  for (const words of queries) {
    const began = performance.now();
    const { rows } = await client.query(
      `SELECT "id" FROM "SearchText" WHERE "vector" @@ $1::tsquery ORDER BY ts_rank("vector", $1::tsquery) DESC LIMIT 20`,
      [words.map(anywhere).join(" & ")],
    );
    await client.query(`SELECT substr("text", 1, 200000) FROM "RecordText" WHERE "id" = ANY($1)`, [
      rows.map(({ id }) => id),
    ]);
    times.push(performance.now() - began);
  }
  await client.end();
  return times;
}

/**
 * A word looked for in all files, whatever its case, with the lines it stands in, by the fastest program there is:
 * ripgrep, else grep. What it says goes into a file: a full pipe would end it.
 */
export function openScan(folder) {
  const has = (program) => spawnSync(program, ["--version"]).status === 0;
  const program = has("rg") ? "ripgrep" : "grep";
  const said = openSync(join(folder, "..", "scan.txt"), "w");
  const stdio = ["ignore", said, "ignore"];
  return {
    program,
    /** Milliseconds. */
    time(word) {
      ftruncateSync(said);
      const began = performance.now();
      if (program === "ripgrep") spawnSync("rg", ["--ignore-case", "--word-regexp", word, folder], { stdio });
      else spawnSync("grep", ["-riwF", word, folder], { stdio });
      return performance.now() - began;
    },
    close: () => closeSync(said),
  };
}
