import { expect, it } from "vitest";
import { bundledRun } from "./bundled-run.mjs";

/** Of some sixty steps; `node scripts/bench/close-killed.mjs` walks over all of them. */
const TIMES = 12;

it("is killed while it closes a review, and loses no verdict and no byte", async () => {
  const tally = await bundledRun("run-close-killed", String(TIMES), "5");
  expect(tally).toMatchObject({ died: TIMES, neither: 0, lost: 0, unfinished: 0, broken: 0 });
}, 120_000);
