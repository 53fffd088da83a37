import { LruCache } from "../../lru-cache";
import { MOST_RANKED, type Ranks } from "../search/find-matches";
import type { RecordColumns } from "./coded-columns";
import type { Mask } from "./mask";
import type { Sources } from "./record-columns";

/** What was found over columns, kept as long as these are: the same lists are looked at again and again. */
export type KeptMasks = {
  over: string;
  masks: LruCache<Mask>;
  /** The ranks of texts whose matches were all ranked when they were found. */
  ranks: LruCache<Ranks>;
  /** More records than this hold a text. */
  beyond: LruCache<number>;
};
const kept = new WeakMap<RecordColumns, KeptMasks>();
/** Bits of masks: of 125,000 records 128 masks. */
const MOST_BITS = 16_000_000;
/** Matches with a rank, 12 bytes each: of 64 texts. */
const MOST_RANKS = 64 * MOST_RANKED;
const MOST_TEXTS = 1000;

/** What is kept over these columns, as long as sources are called as they are and nobody says more of a record. */
export function keptMasks(columns: RecordColumns, sources: Sources, commentsVersion: string): KeptMasks {
  // A source may be renamed while its records stay, and words may be said of them.
  const over = JSON.stringify([commentsVersion, ...sources]);
  const known = kept.get(columns);
  if (known?.over === over) return known;
  const made = {
    over,
    masks: new LruCache<Mask>(MOST_BITS),
    ranks: new LruCache<Ranks>(MOST_RANKS),
    beyond: new LruCache<number>(MOST_TEXTS),
  };
  kept.set(columns, made);
  return made;
}
