const tables = new WeakMap<Int32Array, Int32Array>();
/** A table may have so many times as many places as there are ids; beyond, ids are looked for by halves. */
const MOST_GAPS = 4;

/** Tells the place of a row id in ascending ids, or -1. Asked a hundred thousand times for one search. */
export function placeFinder(ids: Int32Array): (id: number) => number {
  const last = ids.at(-1) ?? 0;
  if (last > ids.length * MOST_GAPS + 1000) return (id) => halve(ids, id);
  let table = tables.get(ids);
  if (!table) {
    table = new Int32Array(last + 1).fill(-1);
    for (let place = 0; place < ids.length; place++) table[ids[place]!] = place;
    tables.set(ids, table);
  }
  const known = table;
  return (id) => known[id] ?? -1;
}

function halve(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
