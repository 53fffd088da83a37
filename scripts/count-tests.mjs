import { existsSync, readFileSync } from "node:fs";

/**
 * Add up what a runner wrote. A runner that ended badly without naming a failed test (a file that did not
 * load, an error nobody awaited, no report at all) counts as one failure: silence is never a pass.
 *
 * @param {"vitest" | "playwright"} runner
 * @param {string} report path of its JSON report
 * @param {boolean} endedWell whether its exit code was 0
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(runner, report, endedWell) {
  const counts = existsSync(report) ? read(runner, JSON.parse(readFileSync(report, "utf8"))) : null;
  if (!counts) return { passed: 0, failed: 1 };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function read(runner, json) {
  if (runner === "playwright")
    return { passed: json.stats.expected, failed: json.stats.unexpected + json.stats.flaky };
  const silent = json.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return { passed: json.numPassedTests, failed: json.numFailedTests + silent };
}
