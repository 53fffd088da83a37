/** Runs one holder at a time, in the order they asked. */
export class WriterQueue {
  #last: Promise<void> = Promise.resolve();

  /** Wait for the turn; the answer ends it and may be called more than once. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let release: () => void = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}
