// The figures of searching in a large archive: through the server's own interface, beside the raw engine's time for
// the same words on the same index in the same run.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { mixedQueries } from "./mixed-queries.mjs";

/** Half of the values are at or below; 99 of 100 are. */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) };
}

async function timed(ask) {
  const began = performance.now();
  const answer = await ask();
  return { ms: performance.now() - began, answer };
}

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

const address = (url, path, params) => `${url}${path}?${new URLSearchParams(params)}`;

/** Words of the index that stand in few records (one in five hundred to one in twenty-five), spread over it. */
function rareWords(db) {
  const words = db
    .prepare(
      `SELECT term FROM "SearchWords" WHERE length(term) > 5 AND term GLOB '[a-z]*'
        AND doc BETWEEN (SELECT count(*) FROM "RecordText") / 500 AND (SELECT count(*) FROM "RecordText") / 25`,
    )
    .all()
    .map(({ term }) => term);
  const step = Math.max(1, Math.floor(words.length / 100));
  return words.filter((_, index) => index % step === 0);
}

/** The raw engine: rank every match, take twenty, read their texts. No parsing, no facets, no snippet. */
function rawTimes(db, queries) {
  const find = db.prepare(
    `SELECT rowid AS id FROM "SearchText" WHERE "SearchText" MATCH ? ORDER BY rank LIMIT 20`,
  );
  const read = db.prepare(`SELECT substr("text", 1, 200000) AS text FROM "RecordText" WHERE "id" = ?`);
  return queries.map(({ fts }) => {
    const began = performance.now();
    for (const { id } of find.all(fts)) read.get(id);
    return performance.now() - began;
  });
}

/**
 * Measure a server that has synced an archive.
 *
 * @param {{ url: string, file: string, folder: string, needles: { q: string, path: string }[] }} where the server's
 *   address, its SQLite file, the folder of the records, and what was planted there
 */
export async function searchFigures({ url, file, folder, needles }) {
  const db = new Sqlite(file, { readonly: true });
  const queries = mixedQueries(rareWords(db));
  const search = (q, more = {}) => getJson(address(url, "/api/v1/search", { q, limit: "20", ...more }));
  const inWords = queries.filter(({ fts }) => fts !== null);
  for (const { q } of queries.filter((_, index) => index % 10 === 0)) await search(q);

  const note = (what) => process.stderr.write(`  measured: ${what}\n`);
  const took = [];
  for (const { q } of queries) took.push({ q, ms: (await timed(() => search(q))).ms });
  const own = spread(took.map(({ ms }) => ms));
  note(`200 queries, ${JSON.stringify(own)}`);

  const lists = [];
  const facets = "kind,source,feature,stage,status,model,person,label,month";
  for (const q of ["", "stage:green", "user:ada", "kind:decision", "label:api -stage:misc", "cache"])
    for (let n = 0; n < 8; n++)
      lists.push((await timed(() => getJson(address(url, "/api/v1/records", { q, facets })))).ms);

  note(`lists, ${JSON.stringify(spread(lists))}`);
  const typed = [];
  for (const { q } of queries.filter((one) => /^[a-z]+$/.test(one.q)).slice(0, 60))
    for (let length = 1; length <= Math.min(6, q.length); length++)
      typed.push((await timed(() => keystroke(search, q.slice(0, length)))).ms);

  note(`keystrokes, ${JSON.stringify(spread(typed))}`);
  const missed = [];
  for (const { q, path } of needles) {
    const found = await search(q);
    if (!found.records.slice(0, 3).some((record) => record.path === path)) missed.push(q);
  }

  const crowd = await whileTenSearch(url, queries, search);
  // Last, for they hold up this process: the server would close connections that rest so long.
  rawTimes(
    db,
    inWords.filter((_, index) => index % 10 === 0),
  );
  const raw = spread(rawTimes(db, inWords));
  const text = db.prepare(`SELECT sum(length(CAST("text" AS BLOB))) AS bytes FROM "RecordText"`).get();
  const index = db.prepare(`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE 'SearchText%'`).get();
  db.close();
  return {
    own,
    raw,
    slowest: took.toSorted((a, b) => b.ms - a.ms).slice(0, 12),
    lists: spread(lists),
    typed: spread(typed),
    scan: scanTimes(folder, needles),
    needles: needles.length,
    missed,
    crowd: spread(crowd),
    indexShare: index.bytes / text.bytes,
    fileBytes: statSync(file).size,
  };
}

/** What the palette asks when a key was pressed: titles first, everything where these are few. */
async function keystroke(search, begin) {
  const titled = await search(`in:title ${begin}*`, { limit: "8" });
  return titled.records.length < 8 ? search(`${begin}*`, { limit: "8" }) : titled;
}

/** How long other pages take while ten clients search without a pause. */
async function whileTenSearch(url, queries, search) {
  let isOver = false;
  const clients = Array.from({ length: 10 }, async (_, client) => {
    for (let n = client * 20; !isOver; n++) await search(queries[n % queries.length].q);
  });
  const times = [];
  for (let n = 0; n < 15; n++)
    for (const path of ["/prompts", "/decisions", "/sources"]) {
      const { ms } = await timed(async () => (await fetch(url + path)).text());
      times.push(ms);
    }
  isOver = true;
  await Promise.all(clients);
  return times;
}

/** A word looked for in all files by the fastest program there is: ripgrep, else grep. */
function scanTimes(folder, needles) {
  const has = (program) => spawnSync(program, ["--version"]).status === 0;
  const program = has("rg") ? "rg" : "grep";
  const times = needles.slice(0, 5).map(({ q }) => {
    const word = q.split(" ")[0].replace(/\W/g, "");
    const began = performance.now();
    spawnSync(program, program === "rg" ? ["-l", "-w", word, folder] : ["-rlwF", word, folder]);
    return performance.now() - began;
  });
  return { program, ...spread(times) };
}
