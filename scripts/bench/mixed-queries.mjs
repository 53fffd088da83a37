// What people type into a search, over the words of scripts/generate-records.mjs: the same list every time.
const COMMON = "the file test user page data list time first new".split(" ");
const MIDDLE =
  "cache query index token session schema migration endpoint queue worker retry timeout layout component button form table record commit branch review status webhook bucket replica gateway client server parser editor search filter cursor snapshot".split(
    " ",
  );

/**
 * @param {string[]} rare words that stand in few records, as the archive has them
 * @returns {{ q: string, fts: string | null }[]} 200 queries; `fts` is the raw engine's way to say the same words, null
 *   where a query narrows by more than words
 */
export function mixedQueries(rare) {
  const queries = [];
  const word = (list, n) => list[n % list.length];
  const add = (q, fts) => queries.push({ q, fts });
  for (let n = 0; n < 40; n++) add(word(rare, n), word(rare, n));
  for (let n = 0; n < 34; n++) add(word(MIDDLE, n), word(MIDDLE, n));
  for (let n = 0; n < 10; n++) add(word(COMMON, n), word(COMMON, n));
  for (let n = 0; n < 30; n++) {
    const [a, b] = [word(MIDDLE, n * 7), word(rare, n * 3)];
    add(`${a} ${b}`, `${a} AND ${b}`);
  }
  for (let n = 0; n < 20; n++) {
    const [a, b] = [word(MIDDLE, n * 5 + 1), word(COMMON, n)];
    add(`"${b} ${a}"`, `"${b} ${a}"`);
  }
  for (let n = 0; n < 16; n++) {
    const begin = word(rare, n * 11).slice(0, 4);
    add(`${begin}*`, `${begin} *`);
  }
  for (let n = 0; n < 10; n++) {
    const begin = word(MIDDLE, n * 3).slice(0, 3);
    add(`${begin}*`, `${begin} *`);
  }
  for (let n = 0; n < 14; n++) {
    const [a, b] = [word(rare, n * 2 + 1), word(MIDDLE, n)];
    add(`${a} OR ${b}`, `${a} OR ${b}`);
  }
  for (let n = 0; n < 10; n++) {
    const [a, b] = [word(MIDDLE, n * 2), word(COMMON, n + 3)];
    add(`${a} -${b}`, `${a} NOT ${b}`);
  }
  for (let n = 0; n < 8; n++) add(`in:title ${word(MIDDLE, n * 9)}`, `{title} : ${word(MIDDLE, n * 9)}`);
  for (let n = 0; n < 8; n++) add(`stage:green user:ada ${word(rare, n * 6)}`, null);
  return queries;
}

/**
 * As many queries of the same kinds, none of which is among the mixed ones: a server that has just begun answers its
 * first hundreds slower, because its code is compiled while it runs.
 *
 * @param {string[]} rare words that stand in few records, as the archive has them
 * @returns {string[]}
 */
export function otherQueries(rare) {
  const pairs = rare.slice(0, 40).map((word, n) => [word, rare[(n * 7 + 3) % rare.length]]);
  const makers = [
    (a, b) => `${a} ${b}`,
    (a, b) => `"${a} ${b}"`,
    (a, b) => `${a} OR ${b}`,
    (a, b) => `${a} -${b}`,
    (a) => `in:title ${a}`,
  ];
  return pairs.flatMap(([a, b]) => makers.map((make) => make(a, b)));
}
