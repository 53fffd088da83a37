// Many clients close the same reviews over the API, each in an order of its own; needs a built server:
//   node scripts/bench/close-race.mjs [clients] [reviews]
// Exit code 1 unless each review has one winner, everybody else a refusal, and each verdict its commit.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../free-port.mjs";
import { bundledRun } from "./bundled-run.mjs";
import { median, serve } from "./serve.mjs";

const [clients = "50", count = "200"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "docket-race-"));
const database = join(work, "docket.db");
const { folder, reviews } = await bundledRun("run-close-race", database, count);
const port = await freePort();
const server = await serve([join(root, "scripts/docket.mjs"), "open", "--port", String(port), "--no-open"], {
  port,
  path: "/readyz",
  env: { DATABASE_URL: `file:${database}` },
});
const tally = { requests: 0, won: 0, refused: 0, other: 0, uncommitted: 0 };
const winnerMs = [];
const refusedMs = [];

async function press({ review, file }) {
  const began = performance.now();
  const response = await fetch(`${server.url}/api/v1/reviews/${review}/close-approved`, {
    method: "POST",
    headers: { Origin: server.url, "Content-Type": "application/json" },
    body: JSON.stringify({ file }),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  tally.requests++;
  if (response?.status === 200) {
    tally.won++;
    if (!answer?.write?.commit) tally.uncommitted++;
    winnerMs.push(performance.now() - began);
  } else if (response?.status === 409) {
    tally.refused++;
    refusedMs.push(performance.now() - began);
  } else {
    tally.other++;
    process.stderr.write(`${response?.status} ${JSON.stringify(answer)}\n`);
  }
}

try {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: Number(clients) }, async (_, client) => {
      for (let n = 0; n < reviews.length; n++) await press(reviews[(n * 7 + client * 13) % reviews.length]);
    }),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const commits = execFileSync("git", ["-C", folder, "rev-list", "--count", "HEAD"], { encoding: "utf8" });
  for (const [what, number] of Object.entries(tally))
    process.stdout.write(`${String(number).padStart(7)}  ${what}\n`);
  process.stdout.write(
    `${String(Number(commits) - 1).padStart(7)}  commits\n${seconds} s; median ${Math.round(median(winnerMs))} ms to win, ${Math.round(median(refusedMs))} ms to be refused\n`,
  );
  const isRight =
    tally.won === reviews.length &&
    tally.refused === tally.requests - tally.won &&
    tally.uncommitted === 0 &&
    Number(commits) - 1 === reviews.length;
  process.exitCode = isRight ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
