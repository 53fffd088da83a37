import { type LookState, nextLook } from "./next-look";

/** What a test replaces: a clock that only goes forward (ms), and a timer whose answer stops it. */
export type FollowerClock = { now(): number; after(ms: number, run: () => void): () => void };

const processClock: FollowerClock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Has the sources looked at again and again while somebody listens; when, is said by `nextLook`. It polls
 * and watches nothing: watchers are dear at ten thousand folders and deaf on network drives.
 */
export class Follower {
  readonly #look: () => Promise<void>;
  readonly #clock: FollowerClock;
  readonly #state: LookState = { listeners: 0, isLooking: false, endedAt: 0, tookMs: 0 };
  #isOn = false;
  #stopTimer = () => {};

  /** @param look looks at all sources once; a failure is tried again at the next look */
  constructor(look: () => Promise<void>, clock: FollowerClock = processClock) {
    this.#look = look;
    this.#clock = clock;
  }

  /** The sources have just been read: from now on they are followed. */
  begin(): void {
    this.#isOn = true;
    this.#state.endedAt = this.#clock.now();
    this.#plan();
  }

  /** Somebody listens, until the answer is called. */
  follow(): () => void {
    let isOver = false;
    this.#state.listeners++;
    this.#plan();
    return () => {
      if (isOver) return;
      isOver = true;
      this.#state.listeners--;
      this.#plan();
    };
  }

  /** For good. A look under way goes on to its end. */
  stop(): void {
    this.#isOn = false;
    this.#stopTimer();
  }

  #plan(): void {
    this.#stopTimer();
    this.#stopTimer = () => {};
    const wait = this.#isOn ? nextLook(this.#state, this.#clock.now()) : null;
    if (wait !== null) this.#stopTimer = this.#clock.after(wait, () => void this.#lookNow());
  }

  async #lookNow(): Promise<void> {
    const startedAt = this.#clock.now();
    this.#state.isLooking = true;
    await this.#look().catch(() => {});
    this.#state.isLooking = false;
    this.#state.endedAt = this.#clock.now();
    this.#state.tookMs = this.#state.endedAt - startedAt;
    this.#plan();
  }
}
