import { existsSync, readFileSync } from "node:fs";

/**
 * Add up what a runner wrote. A runner that ended badly without naming a failed test (a file that did not
 * load, an error nobody awaited, no report at all) counts as one failure: silence is never a pass.
 *
 * @param {"vitest" | "playwright"} runner
 * @param {string} report path of its JSON report
 * @param {boolean} endedWell whether its exit code was 0
 * @returns {{ passed: number, failed: number, failures: string[] }} each failure with its name and first lines
 */
export function countTests(runner, report, endedWell) {
  const counts = existsSync(report) ? read(runner, JSON.parse(readFileSync(report, "utf8"))) : null;
  if (!counts) return { passed: 0, failed: 1, failures: ["The runner wrote no report."] };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, failures: ["No test was run."] };
  if (endedWell || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: ["The runner ended badly, and names no test: see above."] };
}

function read(runner, json) {
  if (runner === "playwright")
    return {
      passed: json.stats.expected,
      failed: json.stats.unexpected + json.stats.flaky,
      failures: (json.suites ?? []).flatMap((suite) => failuresOfSuite(suite, suite.title)),
    };
  const silent = json.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failures = json.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => firstLines(`${file.name} › ${test.fullName}`, test.failureMessages?.join("\n") ?? "")),
  );
  return { passed: json.numPassedTests, failed: json.numFailedTests + silent, failures };
}

function failuresOfSuite(suite, file) {
  const own = (suite.specs ?? [])
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
      return firstLines(`${file} › ${spec.title}`, errors.map(({ message }) => message).join("\n"));
    });
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOfSuite(inner, file))];
}

/** Enough of a message to see what was expected: a log that is cut shows its end only. */
function firstLines(name, message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the runners colour their messages
  const plain = message.replace(/\u001b\[[0-9;]*m/g, "");
  return [name, ...plain.split("\n").slice(0, 25)].join("\n      ");
}
