import type { DocketEvent } from "./context";

/** So many events are kept for a page whose connection dropped and comes back. */
const KEPT = 256;

export type EventListener = (id: number, event: DocketEvent) => void;

/** Tells live pages what changed. Ids count up from the moment the server started. */
export class EventBus {
  readonly #listeners = new Set<EventListener>();
  readonly #kept: { id: number; event: DocketEvent }[] = [];
  #last: number;

  /** @param first number before the first id; a start time makes ids of an earlier server recognisable */
  constructor(first: number) {
    this.#last = first;
  }

  /** The id of the newest event: what is read now holds all up to it. */
  get last(): number {
    return this.#last;
  }

  announce(event: DocketEvent): void {
    this.#last++;
    this.#kept.push({ id: this.#last, event });
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const listener of [...this.#listeners]) listener(this.#last, event);
  }

  /**
   * Hear what comes, and first what came after `after` (the last id that was heard; null: nothing
   * is owed). What is not kept any more is replaced by one `missed`. The answer ends it.
   */
  listen(after: number | null, listener: EventListener): () => void {
    if (after !== null && after !== this.#last) {
      const oldest = this.#kept[0]?.id ?? this.#last + 1;
      if (after < oldest - 1 || after > this.#last) listener(this.#last, { type: "missed" });
      else for (const { id, event } of this.#kept) if (id > after) listener(id, event);
    }
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
