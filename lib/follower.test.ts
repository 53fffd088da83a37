import { expect, it } from "vitest";
import { Follower } from "./follower";
import { REST_MS, REST_PER_LOOK } from "./next-look";

/** Time that stands still until it is told to go on; one timer is enough for one follower. */
function stillClock() {
  let now = 0;
  let timer: { at: number; run: () => void } | null = null;
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const mine = { at: now + ms, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    /** How long until the timer goes off; null: there is none. */
    wait: () => (timer === null ? null : timer.at - now),
    pass(ms: number) {
      now += ms;
      if (timer === null || timer.at > now) return;
      const { run } = timer;
      timer = null;
      run();
    },
  };
}

/** A follower whose looks end when the test says so. */
function scene() {
  const clock = stillClock();
  const ends: ((failed?: Error) => void)[] = [];
  const follower = new Follower(
    () =>
      new Promise((resolve, reject) =>
        ends.push((failed) => (failed === undefined ? resolve() : reject(failed))),
      ),
    clock,
  );
  const endLook = async (failed?: Error) => {
    ends.at(-1)?.(failed);
    await new Promise(setImmediate);
  };
  return { clock, follower, endLook, looks: () => ends.length };
}

it("looks for whoever listens, again and again, one look after the other", async () => {
  const { clock, follower, endLook, looks } = scene();
  follower.follow();
  follower.begin();
  clock.pass(REST_MS);
  expect(looks()).toBe(1);
  follower.follow();
  clock.pass(10 * REST_MS);
  expect([looks(), clock.wait()]).toEqual([1, null]);
  await endLook();
  expect(clock.wait()).toBe(REST_PER_LOOK * 10 * REST_MS);
  clock.pass(REST_PER_LOOK * 10 * REST_MS);
  expect(looks()).toBe(2);
});

it("does nothing before the sources were read once, and nothing while nobody listens", () => {
  const { clock, follower, looks } = scene();
  const end = follower.follow();
  clock.pass(REST_MS);
  follower.begin();
  end();
  end();
  expect(clock.wait()).toBeNull();
  clock.pass(5 * REST_MS);
  expect(looks()).toBe(0);
  follower.follow();
  clock.pass(0);
  expect(looks()).toBe(1);
});

it("looks again after a look that failed", async () => {
  const { clock, follower, endLook } = scene();
  follower.follow();
  follower.begin();
  clock.pass(REST_MS);
  await endLook(new Error("The disk is away."));
  expect(clock.wait()).toBe(REST_MS);
});

it("plans nothing once it is stopped, not even after a look that was under way", async () => {
  const { clock, follower, endLook } = scene();
  follower.follow();
  follower.begin();
  clock.pass(REST_MS);
  follower.stop();
  await endLook();
  expect(clock.wait()).toBeNull();
});
