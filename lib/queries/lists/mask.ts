/** Words of 32 bits that hold so many bits. */
const wordsFor = (size: number) => (size + 31) >>> 5;

/**
 * A set of records, each by its place in `RecordColumns.ids`: one bit a record, so that a search over a hundred
 * thousand of them joins, counts and copies twelve kilobytes. Changed only while it is made.
 */
export class Mask {
  readonly size: number;
  readonly #words: Uint32Array;

  private constructor(size: number, words: Uint32Array) {
    this.size = size;
    this.#words = words;
  }

  /** No record of so many. */
  static none(size: number): Mask {
    return new Mask(size, new Uint32Array(wordsFor(size)));
  }

  /** The records whose code a table marks with 1: `codes` holds one for every place. */
  static ofCodes(codes: Int32Array, isIn: Uint8Array): Mask {
    const mask = Mask.none(codes.length);
    const words = mask.#words;
    for (let place = 0; place < codes.length; place++)
      words[place >>> 5]! |= isIn[codes[place]!]! << (place & 31);
    return mask;
  }

  /** What all hold (`and`) or any does (`or`). At least one must be given. */
  static joined(type: "and" | "or", [first, ...others]: readonly Mask[]): Mask {
    const result = first!.copy();
    const words = result.#words;
    for (const mask of others) {
      const other = mask.#words;
      if (type === "and") for (let at = 0; at < words.length; at++) words[at]! &= other[at]!;
      else for (let at = 0; at < words.length; at++) words[at]! |= other[at]!;
    }
    return result;
  }

  has(place: number): boolean {
    return this.bit(place) === 1;
  }

  /** 1 for a record that is in, else 0: to be summed. */
  bit(place: number): number {
    return (this.#words[place >>> 5]! >>> (place & 31)) & 1;
  }

  add(place: number): void {
    this.#words[place >>> 5]! |= 1 << (place & 31);
  }

  remove(place: number): void {
    this.#words[place >>> 5]! &= ~(1 << (place & 31));
  }

  copy(): Mask {
    return new Mask(this.size, this.#words.slice());
  }

  /** Every record that is not in. */
  inverted(): Mask {
    const words = this.#words.map((word) => ~word);
    const spare = this.size & 31;
    if (spare > 0) words[words.length - 1]! &= 2 ** spare - 1;
    return new Mask(this.size, words);
  }

  /** How many records are in. */
  count(): number {
    let count = 0;
    for (let at = 0; at < this.#words.length; at++) {
      let word = this.#words[at]!;
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** Row ids of the last records that are in, `most` of them, ascending. */
  lastIds(ids: Int32Array, most: number): number[] {
    const last: number[] = [];
    for (let place = this.size - 1; place >= 0 && last.length < most; place--)
      if (this.bit(place) === 1) last.push(ids[place]!);
    return last.reverse();
  }

  /** Row ids of the records that are in, in the order in which `order` names places: the first `most`. */
  idsAlong(order: Int32Array, ids: Int32Array, most: number): Int32Array {
    const found = new Int32Array(Math.min(most, this.count()));
    for (let index = 0, at = 0; at < found.length && index < order.length; index++) {
      const place = order[index]!;
      if (this.bit(place) === 1) found[at++] = ids[place]!;
    }
    return found;
  }
}
