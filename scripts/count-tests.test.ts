import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "./house/source-files";

const folder = mkdtempSync(join(tmpdir(), "docket-count-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Count a made-up report the way `npm test` does: in plain Node. */
function count(runner: string, report: unknown, endedWell: boolean): unknown {
  const path = join(folder, "report.json");
  if (report === null) rmSync(path, { force: true });
  else writeFileSync(path, JSON.stringify(report));
  const script = `import { countTests } from "${projectRoot}/scripts/count-tests.mjs";
    console.log(JSON.stringify(countTests(${JSON.stringify(runner)}, ${JSON.stringify(path)}, ${endedWell})));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
  );
}

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe("adding up what the runners say", () => {
  it("counts tests that passed and failed", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file("failed", "passed", "passed", "failed")],
    };
    expect(count("vitest", report, false)).toMatchObject({ passed: 2, failed: 1 });
  });

  it("counts a file that did not load as a failure", () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file("passed", "passed"), file("failed")],
    };
    expect(count("vitest", report, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("never takes silence for a pass", () => {
    expect(count("vitest", null, true)).toMatchObject({ passed: 0, failed: 1 });
    expect(count("vitest", { numPassedTests: 0, numFailedTests: 0, testResults: [] }, true)).toMatchObject({
      passed: 0,
      failed: 1,
    });
    expect(
      count(
        "vitest",
        { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", "passed")] },
        false,
      ),
    ).toMatchObject({ passed: 3, failed: 1 });
  });

  it("counts a browser test that passed at the second try as a failure", () => {
    const report = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } };
    expect(count("playwright", report, true)).toMatchObject({ passed: 4, failed: 1 });
  });

  it("names what failed and why, so that the end of a log says it", () => {
    const unit = {
      numPassedTests: 0,
      numFailedTests: 1,
      testResults: [
        {
          name: "/a/b.test.ts",
          status: "failed",
          assertionResults: [
            {
              status: "failed",
              fullName: "adding adds",
              failureMessages: ["\u001b[31mexpected 1\u001b[39m"],
            },
          ],
        },
      ],
    };
    expect(count("vitest", unit, false)).toMatchObject({
      failures: ["/a/b.test.ts › adding adds\n      expected 1"],
    });
    const results = [{ errors: [{ message: "no such button" }] }];
    const specs = [{ ok: false, title: "presses", tests: [{ results }] }];
    const browser = {
      stats: { expected: 0, unexpected: 1, flaky: 0 },
      suites: [{ title: "e2e/a.spec.ts", suites: [{ title: "a", specs }] }],
    };
    expect(count("playwright", browser, false)).toMatchObject({
      failures: ["e2e/a.spec.ts › presses\n      no such button"],
    });
  });
});
