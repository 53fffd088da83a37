// The figures of searching in a large archive, through the server's own interface.
import { Agent, get } from "node:http";

const agent = new Agent({ keepAlive: true });

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

/** Node's plain client: `fetch` takes a millisecond of its own for every answer. */
function getJson(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const pieces = [];
      response.on("data", (piece) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(JSON.parse(Buffer.concat(pieces).toString("utf8")));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}

const address = (url, path, params) => `${url}${path}?${new URLSearchParams(params)}`;
const FACETS = "kind,source,feature,stage,status,model,person,label,month";
/** Pages that list, and one that does not, while others search. */
const PAGES = ["/prompts", "/decisions", "/sources"];
const ROUNDS = 60;

/**
 * Measure a server that has synced an archive. Milliseconds.
 *
 * @param {{ url: string, before: string[], queries: { q: string }[], needles: { q: string, path: string }[], pause?: () => void }}
 *   where the server's address, what is asked before anything is measured, what is asked, what was planted, and what
 *   is done after every twentieth query
 */
export async function searchFigures({ url, before, queries, needles, pause = () => {} }) {
  const search = (q, more = {}) => getJson(address(url, "/api/v1/search", { q, limit: "20", ...more }));
  for (const q of before) await search(q);

  const took = [];
  for (const [n, { q }] of queries.entries()) {
    took.push({ q, ms: (await timed(() => search(q))).ms });
    if (n % 20 === 19) pause();
  }

  const lists = [];
  for (const q of ["", "stage:green", "user:ada", "kind:decision", "label:api -stage:misc", "cache"])
    for (let n = 0; n < 8; n++)
      lists.push((await timed(() => getJson(address(url, "/api/v1/records", { q, facets: FACETS })))).ms);

  const typed = [];
  for (const { q } of queries.filter((one) => /^[a-z]+$/.test(one.q)).slice(0, 60))
    for (let length = 1; length <= Math.min(6, q.length); length++)
      typed.push((await timed(() => keystroke(search, q.slice(0, length)))).ms);

  const missed = [];
  for (const { q, path } of needles) {
    const found = await search(q);
    if (!found.records.slice(0, 3).some((record) => record.path === path)) missed.push(q);
  }
  return {
    own: spread(took.map(({ ms }) => ms)),
    slowest: took.toSorted((a, b) => b.ms - a.ms).slice(0, 12),
    lists: spread(lists),
    typed: spread(typed),
    missed,
    crowd: spread(await whileTenSearch(url, queries, search)),
  };
}

/** What the palette asks when a key was pressed: titles first, everything where these are few. */
async function keystroke(search, begin) {
  const titled = await search(`in:title ${begin}*`, { limit: "8" });
  return titled.records.length < 8 ? search(`${begin}*`, { limit: "8" }) : titled;
}

/** How long other pages, each opened before, take while ten clients search without a pause. */
async function whileTenSearch(url, queries, search) {
  const open = async (path) => (await fetch(url + path)).text();
  for (const path of PAGES) await open(path);
  let isOver = false;
  const clients = Array.from({ length: 10 }, async (_, client) => {
    for (let n = client * 20; !isOver; n++) await search(queries[n % queries.length].q);
  });
  const times = [];
  for (let n = 0; n < ROUNDS; n++) for (const path of PAGES) times.push((await timed(() => open(path))).ms);
  isOver = true;
  await Promise.all(clients);
  return times;
}
