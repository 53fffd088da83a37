/**
 * 1 for every record (by its place in `RecordColumns.ids`) that satisfies a condition, else 0. A search passes over
 * a hundred thousand of them several times: plain loops, because a callback an element costs ten times as much.
 */
export type Mask = Uint8Array;

/** How many records a mask holds. */
export function countMask(mask: Mask): number {
  let count = 0;
  for (let place = 0; place < mask.length; place++) count += mask[place]!;
  return count;
}

/** Every record that the mask does not hold. */
export function invertMask(mask: Mask): Mask {
  const result = new Uint8Array(mask.length);
  for (let place = 0; place < mask.length; place++) result[place] = 1 - mask[place]!;
  return result;
}

/** What all masks hold (`and`) or any does (`or`); a new mask. At least one must be given. */
export function combineMasks(type: "and" | "or", [first, ...others]: readonly Mask[]): Mask {
  const result = first!.slice();
  for (const other of others) {
    if (type === "and") for (let place = 0; place < result.length; place++) result[place]! &= other[place]!;
    else for (let place = 0; place < result.length; place++) result[place]! |= other[place]!;
  }
  return result;
}

/** Row ids of the last places a mask holds, `most` of them, in ascending order. */
export function lastIds(mask: Mask, ids: Int32Array, most: number): number[] {
  const last: number[] = [];
  for (let place = mask.length - 1; place >= 0 && last.length < most; place--)
    if (mask[place] === 1) last.push(ids[place]!);
  return last.reverse();
}

/** Row ids of the places a mask holds, in the order in which `order` names places. */
export function idsAlong(order: Int32Array, mask: Mask, ids: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count);
  for (let index = 0, at = 0; at < count && index < order.length; index++) {
    const place = order[index]!;
    if (mask[place] === 1) found[at++] = ids[place]!;
  }
  return found;
}
