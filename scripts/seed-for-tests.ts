import fc from "fast-check";

/**
 * A change is judged by the same examples every time, so that a red run is the change's own doing. To hunt
 * for new ones: `DOCKET_TEST_SEED=random DOCKET_TEST_RUNS=2000 npx vitest run --project unit`; what is found
 * becomes an example of its own in the test.
 */
const { DOCKET_TEST_SEED: seed = "20261122", DOCKET_TEST_RUNS: runs = "100" } = process.env;
fc.configureGlobal({ numRuns: Number(runs), ...(seed === "random" ? {} : { seed: Number(seed) }) });
