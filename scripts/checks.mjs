// The single steps of `npm run check` and `npm test`. Each answers how many claims it held and how many not.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTests } from "./count-tests.mjs";
import { runNode } from "./run-program.mjs";

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), "docket-report-"));
  const report = join(folder, "vitest.json");
  try {
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const ok = runNode("node_modules/vitest/vitest.mjs", args, { NODE_ENV: "test" });
    return countTests("vitest", report, ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function e2e() {
  const folder = mkdtempSync(join(tmpdir(), "docket-report-"));
  const report = join(folder, "playwright.json");
  try {
    const ok = runNode("scripts/e2e.mjs", [], { DOCKET_E2E_REPORT: report });
    return countTests("playwright", report, ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const CHECKS = {
  types: {
    title: "Types",
    run: () =>
      one(
        runNode("node_modules/next/dist/bin/next", ["typegen"]) &&
          runNode("node_modules/typescript/bin/tsc", ["--noEmit"]),
      ),
  },
  lint: {
    title: "Lint and format",
    run: () => one(runNode("node_modules/@biomejs/biome/bin/biome", ["ci", "--colors=off", "."])),
  },
  unit: { title: "Unit, architecture and documentation tests", run: () => vitest("unit") },
  contract: { title: "Contract tests on SQLite and PostgreSQL", run: () => vitest("contract") },
  build: { title: "Production build", run: () => one(runNode("scripts/build.mjs")) },
  e2e: { title: "End-to-end tests in Chromium", run: e2e },
};

/**
 * Run checks one after the other, all of them whatever fails, and end with one plain line that adds them up.
 *
 * @param {(keyof typeof CHECKS)[]} names
 * @returns {boolean} whether nothing failed
 */
export function runChecks(names) {
  const total = { passed: 0, failed: 0 };
  const lines = [];
  const failures = [];
  for (const name of names) {
    const check = CHECKS[name];
    process.stdout.write(`\n── ${check.title}\n`);
    const began = Date.now();
    const { passed, failed, failures: named = [] } = check.run();
    failures.push(...named);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    lines.push(`${check.title}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  for (const failure of failures) process.stdout.write(`\n✗ ${failure}\n`);
  process.stdout.write(`\n${lines.map((line) => `   ${line}\n`).join("")}`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0;
}
